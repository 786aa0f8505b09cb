/** The keys that the menu bar shows beside commands, as chords; the window's own list of commands says the same. */
export const MENU_KEYS: Readonly<Record<string, string>> = {
  'file.new': 'Mod+n',
  'file.open': 'Mod+o',
  'file.saveCopy': 'Mod+Shift+s',
  'file.export': 'Mod+Shift+e',
  'edit.undo': 'Mod+z',
  'edit.redo': 'Mod+Shift+z',
  'edit.duplicate': 'Mod+d',
  'edit.selectAll': 'Mod+a',
  'find.open': 'Mod+f',
  'find.commands': 'Mod+k',
  'view.zoomIn': 'Mod++',
  'view.zoomOut': 'Mod+-',
  'view.zoomFit': 'Shift+1',
  'view.table': 'Mod+j',
  'view.minimap': 'm',
  'help.keys': '?',
  'help.knowledge': 'Shift+F1',
};

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  '+': 'Plus',
  Quote: "'",
  Enter: 'Return',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};
/** What the shell's menus can show besides modifiers. */
const KNOWN =
  /^(?:[A-Z0-9]|[!-/:-@[-`{-~]|F\d\d?|Plus|Return|Left|Right|Up|Down|Delete|Backspace|Home|End|PageUp|PageDown)$/u;

/** What writes nothing into a field: chords with Cmd, and keys for functions. */
const WRITES_NOTHING = /^Mod\+|(?:^|\+)F\d\d?$/u;

/**
 * A chord as the shell's menus write it, `CmdOrCtrl+Shift+Z`; undefined for one they cannot show.
 *
 * @param takesKeys true where a menu also takes the keys that it shows, also from fields, as on macOS
 */
export function accelerator(chord: string, takesKeys: boolean): string | undefined {
  if (takesKeys && !WRITES_NOTHING.test(chord)) return undefined;
  const parts = chord.split(/\+(?=.)/u).map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return KNOWN.test(parts.at(-1)!) ? parts.join('+') : undefined;
}
