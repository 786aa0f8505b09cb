import { strings } from '#core/strings/index.ts';
import { catchFocus, focusCanvas, focusHome } from '../canvas/focus.ts';
import { scrollPages } from '../canvas/view/view.ts';
import { announce, notify } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { openDialog } from '../state/dialog.ts';
import { theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { saveCopy } from '../state/hold-closing.ts';
import { read, useReading } from '../state/reading.ts';
import { shownTheme } from '../ui/theme.ts';
import { titled } from './command.ts';
import { menuable, openMenuByKey } from './open-menu.ts';
import { goToRegion } from './regions.ts';

const words = strings.keys;

/** The commands about files, panels, the theme and help. */
export const windowCommands = titled(words.windowCommands, [
  { id: 'file.new', group: 'project', keys: ['Mod+n'], where: 'window', run: () => theApp().newProject() },
  { id: 'file.open', group: 'project', keys: ['Mod+o'], where: 'window', run: () => theApp().openFile() },
  {
    id: 'file.export',
    group: 'project',
    keys: ['Mod+Shift+e', 'Mod+p'],
    where: 'anywhere',
    run: () => openDialog({ kind: 'report' }),
  },
  { id: 'file.saveCopy', group: 'project', keys: ['Mod+Shift+s'], where: 'anywhere', run: keepCopy },
  { id: 'file.saveSealed', group: 'project', keys: [], where: 'anywhere', run: keepSealedCopy },
  { id: 'file.backups', group: 'project', keys: [], where: 'window', run: () => theApp().showBackups() },
  { id: 'file.home', group: 'project', keys: ['Mod+Shift+h'], where: 'anywhere', run: () => theApp().goHome() },
  { id: 'view.left', group: 'view', keys: ['Mod+b'], where: 'anywhere', run: () => togglePanel('left') },
  { id: 'view.right', group: 'view', keys: ['Mod+Shift+b'], where: 'anywhere', run: () => togglePanel('right') },
  {
    id: 'view.bare',
    group: 'view',
    keys: ['Mod+.', 'Shift+F11'],
    where: 'anywhere',
    menus: ['canvas'],
    run: toggleBare,
  },
  { id: 'view.grid', group: 'view', keys: ['Mod+Quote', 'g'], where: 'canvas', run: () => turn('grid') },
  { id: 'view.snap', group: 'view', keys: ['Mod+Shift+Quote', 'Shift+g'], where: 'canvas', run: () => turn('snap') },
  { id: 'view.pageUp', group: 'view', keys: ['PageUp'], where: 'canvas', run: () => scrollPages(0, -1) },
  { id: 'view.pageDown', group: 'view', keys: ['PageDown'], where: 'canvas', run: () => scrollPages(0, 1) },
  { id: 'view.pageLeft', group: 'view', keys: ['Shift+PageUp'], where: 'canvas', run: () => scrollPages(-1, 0) },
  { id: 'view.pageRight', group: 'view', keys: ['Shift+PageDown'], where: 'canvas', run: () => scrollPages(1, 0) },
  { id: 'view.theme', group: 'view', keys: ['Alt+Shift+d'], where: 'window', run: nextTheme },
  { id: 'view.regions', group: 'view', keys: ['F6'], where: 'anywhere', run: () => goToRegion(1) },
  { id: 'view.regionsBack', group: 'view', keys: ['Shift+F6'], where: 'anywhere', run: () => goToRegion(-1) },
  {
    id: 'view.canvas',
    group: 'walk',
    keys: ['Escape'],
    where: 'panel',
    keepsKeys: true,
    run: focusHome,
  },
  {
    id: 'menu.open',
    group: 'walk',
    keys: ['Shift+F10', 'ContextMenu', 'Mod+Shift+Enter'],
    where: 'anywhere',
    when: menuable,
    run: openMenuByKey,
  },
  {
    id: 'find.commands',
    group: 'walk',
    keys: ['Mod+k', 'Mod+Shift+p', 'F1', 'Mod+/'],
    where: 'window',
    run: () => openDialog({ kind: 'commands' }),
  },
  {
    id: 'help.keys',
    group: 'help',
    keys: ['?', 'Mod+Shift+k'],
    where: 'window',
    run: () => openDialog({ kind: 'keys' }),
  },
  { id: 'help.packs', group: 'help', keys: [], where: 'window', run: () => read({ kind: 'packs' }) },
  { id: 'help.knowledge', group: 'help', keys: ['Shift+F1'], where: 'window', run: readOn },
]);

function togglePanel(side: 'left' | 'right'): void {
  useEditor.setState(({ panels }) => ({ panels: { ...panels, [side]: !panels[side] } }));
  catchFocus();
}

/** Hides all but the drawing, which has the keyboard then, or shows the rest again. */
function toggleBare(): void {
  const bare = !useEditor.getState().bare;
  useEditor.setState({ bare });
  focusCanvas();
  announce(bare ? words.bare : words.notBare);
}

function turn(what: 'grid' | 'snap'): void {
  const { preferences, prefer } = theApp();
  prefer({ ...preferences, [what]: !preferences[what] });
  announce(words.switched(words[what], !preferences[what]));
}

const CYCLE = ['light', 'dark', 'contrast', 'projector'] as const;

function nextTheme(): void {
  const { preferences, prefer } = theApp();
  const shown = CYCLE.indexOf(shownTheme());
  const theme = CYCLE[(shown + 1) % CYCLE.length] ?? 'light';
  prefer({ ...preferences, theme });
  announce(strings.panels.title.themes[theme]);
}

function keepCopy(): void {
  saveCopy().then((path) => {
    if (path !== null) notify(words.copySaved(path));
  }, theApp().refuse);
}

/** Asks for a passphrase first. */
function keepSealedCopy(): void {
  if (theDocument()) openDialog({ kind: 'sealCopy' });
}

/** Opens what there is to read at its first page, where none is open yet. */
function readOn(): void {
  if (useReading.getState().page === null) read({ kind: 'guidance' });
}
