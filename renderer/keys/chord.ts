/** Whether this machine calls the main modifier Cmd. */
export const onMac = /Mac/u.test(navigator.platform);

/** Keys that a chord means by their place on the keyboard, whatever they write. */
const POSITIONAL: ReadonlySet<string> = new Set(['Quote']);
/** Keys that make no chord: modifiers, what moves the focus or leaves, and what a keyboard could not name. */
const NO_CHORD = /^(Control|Meta|Alt|AltGraph|Shift|CapsLock|Tab|Escape|Dead|Process|Unidentified| )$/u;

/** The chord of a key event, as `matches` knows it; null for a key that makes none, such as a modifier alone. */
export function chordOf(event: KeyboardEvent): string | null {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const other = onMac ? event.ctrlKey : event.metaKey;
  // Ctrl and Alt together are AltGr, which writes signs.
  if (NO_CHORD.test(event.key) || other || (mod && event.altKey)) return null;
  const key = keyName(event);
  const shift = event.shiftKey && (key.length > 1 || /[a-z0-9]/u.test(key));
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

function keyName({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if ((ctrlKey || metaKey) && POSITIONAL.has(code)) return code;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/u.exec(code) ?? [];
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  if (digit !== undefined) return digit;
  if (altKey && letter !== undefined) return letter.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/**
 * True when a key event is the chord, written as `Mod+Shift+z`, `Alt+ArrowLeft`, `?`: `Mod` is Ctrl,
 * or Cmd on macOS. Letters and signs are compared with what the key writes, so that a chord lies
 * where the layout has it; digits, letters held with Alt and the key of the quote by their place.
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
  if (POSITIONAL.has(key)) return event.code === key;
  if (/^[0-9]$/u.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (wants('Alt') && /^[a-z]$/u.test(key)) return event.code === `Key${key.toUpperCase()}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ContextMenu: 'Menu',
  Quote: "'",
};
const MODIFIERS: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const MAC_MODIFIERS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** A chord as a person reads it, on this machine or the one asked for: `Ctrl+Shift+Z`. */
export function shown(chord: string, mac: boolean = onMac): string {
  const modifiers = mac ? MAC_MODIFIERS : MODIFIERS;
  return chord
    .split(/\+(?=.)/u)
    .map((part) => modifiers[part] ?? SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
