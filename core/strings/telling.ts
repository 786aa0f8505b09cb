import { counted, listed } from './phrases.ts';

/** How a step of the drawing is said: how far, in diagram units, to the right and down. */
function step(x: number, y: number): string {
  const across = x === 0 ? [] : [`${x > 0 ? 'right' : 'left'} ${Math.round(Math.abs(x))}`];
  const down = y === 0 ? [] : [`${y > 0 ? 'down' : 'up'} ${Math.round(Math.abs(y))}`];
  return [...across, ...down].join(' and ');
}

/** The verbs that titles of edits begin with, and what they are once the edit was made. */
const DONE: Readonly<Record<string, string>> = {
  Add: 'Added',
  Align: 'Aligned',
  Answer: 'Answered',
  Arrange: 'Arranged',
  Assess: 'Assessed',
  Attach: 'Attached',
  Bend: 'Bent',
  Bring: 'Brought',
  Change: 'Changed',
  Collapse: 'Collapsed',
  Connect: 'Connected',
  Convert: 'Converted',
  Cut: 'Cut',
  Decide: 'Decided',
  Delete: 'Deleted',
  Describe: 'Described',
  Dissolve: 'Dissolved',
  Duplicate: 'Duplicated',
  Edit: 'Edited',
  Expand: 'Expanded',
  Give: 'Gave',
  Insert: 'Inserted',
  Leave: 'Left',
  Let: 'Let',
  Lock: 'Locked',
  Make: 'Made',
  Move: 'Moved',
  Paste: 'Pasted',
  Place: 'Placed',
  Plan: 'Planned',
  Put: 'Put',
  Reconnect: 'Reconnected',
  Rename: 'Renamed',
  Reset: 'Reset',
  Resize: 'Resized',
  Reverse: 'Reversed',
  Save: 'Saved',
  Send: 'Sent',
  Straighten: 'Straightened',
  Take: 'Took',
  Tidy: 'Tidied',
  Unlock: 'Unlocked',
  Use: 'Used',
  Write: 'Wrote',
};

/** What an edit is told by, once it was made. */
export const telling = {
  /** The title of an edit as what was done: “Lock Training” becomes “Locked Training”. */
  done: (title: string) => title.replace(/^\S+/u, (verb) => DONE[verb] ?? verb),
  flow: 'flow',
  /** Names one after the other, or how many where they are many. */
  names: (names: readonly string[]) => (names.length > 3 ? `${names.length} elements` : listed(names)),
  moved: (names: string, x: number, y: number) => `Moved ${names} ${step(x, y)}`,
  added: (names: string) => `Added ${names}`,
  deleted: (names: string) => `Deleted ${names}`,
  connected: (from: string, to: string) => `Connected ${from} to ${to}`,
  reconnected: (name: string, from: string, to: string) => `Reconnected ${name}: now from ${from} to ${to}`,
  reversed: (name: string, from: string, to: string) => `Reversed ${name}: now from ${from} to ${to}`,
  /** `names` is null where the sentence has named them already. */
  inBoundary: (names: string | null, boundary: string | null) =>
    `${names === null ? '' : `${names} `}now ${boundary === null ? 'in no boundary' : `in boundary ${boundary}`}`,
  finding: (risk: string, where: string) => `${risk} on ${where}`,
  findingsAdded: (count: number) => `${counted(count, 'finding')} added`,
  findingsGone: (count: number) => `${counted(count, 'finding')} gone`,
  more: (count: number) => `and ${count} more`,
} as const;
