import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';

const { menu: labels } = strings.shell;
const isMac = process.platform === 'darwin';
/** The system's list of recent documents; Windows shows it in the task bar. */
const recent: readonly MenuItemConstructorOptions[] = isMac
  ? [{ role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] }]
  : [];
const separator = { type: 'separator' } as const satisfies MenuItemConstructorOptions;

/** Puts up the menus; what is chosen goes to `choose` by the id of its command. */
export function showMenu({ theme }: Preferences, choose: (command: string) => void): void {
  /** The page hears its keys itself, wherever it has the focus: the menu only shows them. */
  const item = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => choose(id),
  });
  const themeItem = (value: Preferences['theme']): MenuItemConstructorOptions => ({
    ...item(`view.theme.${value}`, labels.themes[value]),
    type: 'radio',
    checked: value === theme,
  });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: labels.file,
        submenu: [
          item('file.new', labels.newProject, 'CmdOrCtrl+N'),
          item('file.open', labels.open, 'CmdOrCtrl+O'),
          ...recent,
          separator,
          item('file.saveCopy', labels.saveCopy, 'CmdOrCtrl+Shift+S'),
          item('file.export', labels.exportReport, 'CmdOrCtrl+Shift+E'),
          separator,
          { role: isMac ? 'close' : 'quit' },
        ],
      },
      {
        label: labels.edit,
        submenu: [
          item('edit.undo', labels.undo, 'CmdOrCtrl+Z'),
          item('edit.redo', labels.redo, 'CmdOrCtrl+Shift+Z'),
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          item('edit.duplicate', labels.duplicate, 'CmdOrCtrl+D'),
          separator,
          item('find.open', labels.find, 'CmdOrCtrl+F'),
        ],
      },
      {
        label: labels.view,
        submenu: [
          item('view.zoomIn', labels.zoomIn, 'CmdOrCtrl+Plus'),
          item('view.zoomOut', labels.zoomOut, 'CmdOrCtrl+-'),
          item('view.zoomFit', labels.zoomFit),
          separator,
          item('view.table', labels.riskTable, 'CmdOrCtrl+J'),
          item('view.minimap', labels.overview),
          separator,
          { label: labels.theme, submenu: [themeItem('system'), themeItem('light'), themeItem('dark')] },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
        ],
      },
      ...(isMac ? [{ role: 'windowMenu' } as const] : []),
      {
        role: 'help',
        label: labels.help,
        submenu: [item('help.keys', labels.keys, 'F1'), item('help.knowledge', labels.knowledge, 'Shift+F1')],
      },
    ]),
  );
}
