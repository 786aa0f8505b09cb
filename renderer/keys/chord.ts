/** Whether this machine calls the main modifier Cmd. */
export const onMac = /Mac/u.test(navigator.platform);

/**
 * True when a key event is the chord, written as `Mod+Shift+z`, `Alt+ArrowLeft`, `?`: `Mod` is Ctrl,
 * or Cmd on macOS. Letters and signs are compared with what the key writes, so that a chord lies
 * where the layout has it; digits and keys held with Alt by their place.
 */
export function matches(event: KeyboardEvent, chord: string): boolean {
  const parts = chord === '+' ? ['+'] : chord.split(/\+(?=.)/u);
  const key = parts.at(-1)!;
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const other = onMac ? event.ctrlKey : event.metaKey;
  if (mod !== wants('Mod') || other || event.altKey !== wants('Alt')) return false;
  // What a sign needs Shift for differs between layouts; only for letters and named keys does Shift tell chords apart.
  if (event.shiftKey !== wants('Shift') && (key.length > 1 || /[a-z0-9]/u.test(key))) return false;
  if (/^[0-9]$/u.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (wants('Alt') && /^[a-z]$/u.test(key)) return event.code === `Key${key.toUpperCase()}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

const SHOWN: Readonly<Record<string, string>> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Alt: onMac ? '⌥' : 'Alt',
  Shift: onMac ? '⇧' : 'Shift',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A chord as a person reads it: `Ctrl+Shift+Z`. */
export function shown(chord: string): string {
  return chord
    .split(/\+(?=.)/u)
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
