import type { Preferences } from '#core/ipc/contract.ts';
import { onMac } from './chord.ts';
import type { Command } from './command.ts';

/** The chords a person gave to commands in place of their own, by id. */
export type Bindings = Preferences['keys'];

/** The chords that call a command, the one to show first. */
export function boundKeys(command: Command, bindings: Bindings): readonly string[] {
  return (isRebindable(command) ? bindings[command.id] : undefined) ?? command.keys;
}

/**
 * True where one press could mean either command. Only one of the canvas, a row of the table and what is around has the
 * keyboard, and a presentation leaves it to none of them.
 */
export function shareAPlace(a: Command, b: Command): boolean {
  return a.where === b.where || [a, b].some(({ where }) => where === 'window' || where === 'anywhere');
}

/** The other commands that a chord calls where it would call this one. */
export function takenBy(
  command: Command,
  chord: string,
  commands: readonly Command[],
  bindings: Bindings,
): readonly Command[] {
  return commands.filter(
    (other) => other.id !== command.id && shareAPlace(command, other) && boundKeys(other, bindings).includes(chord),
  );
}

/** Gives a command these chords, and takes them from whatever else they called in the same place. */
export function rebind(
  command: Command,
  chords: readonly string[],
  commands: readonly Command[],
  bindings: Bindings,
): Bindings {
  const losers = new Set(chords.flatMap((chord) => takenBy(command, chord, commands, bindings)));
  const changed = [
    [command, chords] as const,
    ...[...losers].map((other) => [other, boundKeys(other, bindings).filter((key) => !chords.includes(key))] as const),
  ];
  const own = changed.filter(([{ keys }, given]) => keys.join(' ') === given.join(' ')).map(([{ id }]) => id);
  const all = { ...bindings, ...Object.fromEntries(changed.map(([{ id }, given]) => [id, [...given]])) };
  return Object.fromEntries(Object.entries(all).filter(([id]) => !own.includes(id)));
}

/** True for what a person may give other keys to: the browser's own, arrows and Escape stay. */
export function isRebindable({ byBrowser, byKeyOnly, keepsKeys }: Command): boolean {
  return !byBrowser && !byKeyOnly && !keepsKeys;
}

/** What the shell or the system does before the window hears of it: full screen, closing, quitting; on macOS hiding, too. */
const OF_THE_SYSTEM = onMac ? /^(?:F11|Mod\+[qwhm])$/u : /^(?:F11|Alt\+F4|Mod\+[qw])$/u;
/** What fields, lists and buttons live by, wherever they are. */
const OF_FIELDS = /^(?:Shift\+)?(?:Enter|Backspace|Delete|Home|End|Page(?:Up|Down)|Arrow\w+)$/u;

/**
 * Why a chord cannot be given to a command: the system has it, or fields and lists do, or it belongs to what keeps its
 * keys. Null when it can.
 */
export function refusal(
  command: Command,
  chord: string,
  commands: readonly Command[],
): 'system' | 'fields' | Command | null {
  if (OF_THE_SYSTEM.test(chord)) return 'system';
  const keeper = commands.find(
    (other) => !isRebindable(other) && shareAPlace(command, other) && other.keys.includes(chord),
  );
  if (keeper) return keeper;
  const isEverywhere = command.where === 'window' || command.where === 'anywhere';
  return isEverywhere && OF_FIELDS.test(chord) ? 'fields' : null;
}
