import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '#core/ipc/contract.ts';
import { accelerator, MENU_KEYS } from '#core/ipc/menu-keys.ts';
import { strings } from '#core/strings/index.ts';

const { menu: labels } = strings.shell;
const isMac = process.platform === 'darwin';
/** The system's list of recent documents; Windows shows it in the task bar. */
const recent: readonly MenuItemConstructorOptions[] = isMac
  ? [{ role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] }]
  : [];
const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

/** Puts up the menus; what is chosen goes to `choose` by the id of its command, and whether by its keys. */
export function showMenu({ theme, keys }: Preferences, choose: (command: string, byKey: boolean) => void): void {
  /**
   * The page hears its keys itself, wherever it has the focus: the menu only shows them, as the person chose them. On
   * macOS what a menu shows it also takes, so that it shows no key there that writes a sign.
   */
  const item: Item = (id, label) => {
    const chord = keys[id] ? keys[id][0] : MENU_KEYS[id];
    const shown = chord === undefined ? undefined : accelerator(chord, isMac);
    return {
      id,
      label,
      registerAccelerator: false,
      ...(shown === undefined ? {} : { accelerator: shown }),
      click: (_item, _window, { triggeredByAccelerator = false }) => choose(id, triggeredByAccelerator),
    };
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      fileMenu(item),
      editMenu(item),
      viewMenu(item, theme),
      ...(isMac ? [{ role: 'windowMenu' } as const] : []),
      {
        role: 'help',
        label: labels.help,
        submenu: [item('help.keys', labels.keys), item('help.knowledge', labels.knowledge)],
      },
    ]),
  );
}

/** Makes the menu item of a command. */
type Item = (id: string, label: string) => MenuItemConstructorOptions;

const fileMenu = (item: Item): MenuItemConstructorOptions => ({
  label: labels.file,
  submenu: [
    item('file.new', labels.newProject),
    item('file.open', labels.open),
    ...recent,
    separator,
    item('file.saveCopy', labels.saveCopy),
    item('file.saveSealed', labels.saveSealed),
    item('file.export', labels.exportReport),
    item('picture.export', labels.exportPicture),
    separator,
    item('file.backups', labels.backups),
    item('help.packs', labels.packs),
    separator,
    { role: isMac ? 'close' : 'quit' },
  ],
});

const editMenu = (item: Item): MenuItemConstructorOptions => ({
  label: labels.edit,
  submenu: [
    item('edit.undo', labels.undo),
    item('edit.redo', labels.redo),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    item('edit.duplicate', labels.duplicate),
    item('edit.selectAll', labels.selectAll),
    separator,
    item('find.open', labels.find),
    item('find.commands', labels.commands),
  ],
});

const viewMenu = (item: Item, theme: Preferences['theme']): MenuItemConstructorOptions => ({
  label: labels.view,
  submenu: [
    item('view.zoomIn', labels.zoomIn),
    item('view.zoomOut', labels.zoomOut),
    item('view.zoomFit', labels.zoomFit),
    separator,
    item('view.table', labels.riskTable),
    item('view.minimap', labels.overview),
    separator,
    {
      label: labels.theme,
      submenu: (['system', 'light', 'dark', 'contrast', 'projector'] as const).map((value) => ({
        ...item(`view.theme.${value}`, labels.themes[value]),
        type: 'radio',
        checked: value === theme,
      })),
    },
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
  ],
});
