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

function keyName(event: KeyboardEvent): string {
  const { key, code, ctrlKey, metaKey } = event;
  if ((ctrlKey || metaKey) && POSITIONAL.has(code)) return code;
  const plain = letterOf(event) ?? digitOf(event) ?? key;
  return plain.length === 1 ? plain.toLowerCase() : plain;
}

/**
 * The Latin letter of a key: what it writes, and where it writes none of them, as in Greek or Russian or with Option
 * on macOS, the one that lies there on the keyboards of most countries. Null for any other key.
 */
function letterOf({ key, code, altKey }: KeyboardEvent): string | null {
  if (/^[a-z]$/iu.test(key)) return key.toLowerCase();
  const [, place] = /^Key([A-Z])$/u.exec(code) ?? [];
  const isForeign = key === 'Dead' || (key.length === 1 && key > '\u007F') || (onMac && altKey);
  return place !== undefined && isForeign ? place.toLowerCase() : null;
}

/** The digit of a key, also by its place: in French it takes Shift to write one. A sign that AltGr writes there is none. */
function digitOf(event: KeyboardEvent): string | null {
  if (/^[0-9]$/u.test(event.key)) return event.key;
  const isSign = event.key.length === 1 || event.key === 'Dead';
  if (!isSign || event.getModifierState('AltGraph')) return null;
  return /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1] ?? null;
}

/**
 * True when a key event is the chord, written as `Mod+Shift+z`, `Alt+ArrowLeft`, `?`: `Mod` is Ctrl,
 * or Cmd on macOS. Letters and signs are compared with what the key writes, so that a chord lies
 * where the layout has it; digits, the key of the quote, and letters of a layout without Latin ones, by their place.
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
  if (/^[0-9]$/u.test(key)) return digitOf(event) === key;
  if (/^[a-z]$/u.test(key)) return letterOf(event) === key;
  return event.key.toLowerCase() === (key === 'Space' ? ' ' : key.toLowerCase());
}

/** True for a letter, digit or sign, with or without Shift: what a person who dictates says without meaning a command. */
export function writes(chord: string): boolean {
  return /^(?:Shift\+)?\S$/u.test(chord);
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
/** As macOS writes them in its menus, in this order and without a sign between. */
const MAC_SHOWN: Readonly<Record<string, string>> = {
  Alt: '⌥',
  Shift: '⇧',
  Mod: '⌘',
  Backspace: '⌫',
  Delete: '⌦',
  Enter: '↩',
};
const MAC_MODIFIERS = ['Alt', 'Shift', 'Mod'];

/** A chord as a person reads it, on this machine or the one asked for: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function shown(chord: string, mac: boolean = onMac): string {
  const parts = chord.split(/\+(?=.)/u);
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : named(part))).join('+');
  const modifiers = MAC_MODIFIERS.filter((name) => parts.slice(0, -1).includes(name));
  return [...modifiers, parts.at(-1)!].map((part) => MAC_SHOWN[part] ?? named(part)).join('');
}

function named(part: string): string {
  return SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}
