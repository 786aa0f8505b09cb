import { inShort } from './phrases.ts';

/** "Training", "Training and Models", "3 elements": how an edit names what it was done to. */
function named(names: readonly string[]): string {
  const [first = '', second] = names.slice(0, 2).map((name) => inShort(name) || 'unnamed');
  if (names.length === 1) return first;
  return names.length === 2 ? `${first} and ${second}` : `${names.length} elements`;
}

/** Titles of edits, as the Edit menu and the announcements name them: "Undo: Move Training". */
export const commands = {
  add: (name: string) => `Add ${name}`,
  connect: (from: string, to: string) => `Connect ${from} to ${to}`,
  reconnect: (name: string) => `Reconnect ${name || 'flow'}`,
  bend: (name: string) => `Bend ${name || 'flow'}`,
  straighten: (name: string) => `Straighten ${name || 'flow'}`,
  grow: (from: string, name: string) => `Add ${name} after ${from || 'unnamed'}`,
  insert: (name: string, flow: string) => `Insert ${name || 'unnamed'} on ${flow || 'flow'}`,
  addDiagram: (name: string) => `Add the diagram ${name}`,
  renameDiagram: (before: string, after: string) => `Rename the diagram ${before || 'unnamed'} to ${after}`,
  moveDiagram: (name: string) => `Move the diagram ${name || 'unnamed'}`,
  removeDiagram: (name: string) => `Delete the diagram ${name || 'unnamed'}`,
  makeSubDiagram: (name: string) => `Make a sub-diagram of ${name || 'unnamed'}`,
  placeReference: (name: string) => `Place a reference to ${name || 'unnamed'}`,
  move: (names: readonly string[]) => `Move ${named(names)}`,
  resize: (name: string) => `Resize ${inShort(name)}`,
  wrap: (names: readonly string[]) => `Put a boundary around ${named(names)}`,
  dissolve: (names: readonly string[]) => `Dissolve ${named(names)}`,
  remove: (names: readonly string[]) => `Delete ${named(names)}`,
  withSubDiagram: (title: string) => `${title} with its sub-diagram`,
  cut: (names: readonly string[]) => `Cut ${named(names)}`,
  paste: (names: readonly string[]) => `Paste ${named(names)}`,
  duplicate: (names: readonly string[]) => `Duplicate ${named(names)}`,
  /** What a name that `copyOf` gave is a copy of; any other name itself. */
  originalOf: (name: string) => name.replace(/ copy( \d+)?$/u, ''),
  /** The name of a copy beside its original; counted from the second copy on. */
  copyOf: (name: string, count: number) => (count === 1 ? `${name} copy` : `${name} copy ${count}`),
  rename: (before: string, after: string) => `Rename ${before || 'flow'} to ${after || 'unnamed'}`,
  describe: (name: string) => `Describe ${name || 'flow'}`,
  outOfScope: (name: string) => `Leave ${name} out of scope`,
  inScope: (name: string) => `Take ${name} into scope`,
  setFlow: (name: string) => `Change ${name || 'flow'}`,
  answer: (name: string) => `Answer a question about ${name}`,
  setProject: 'Describe the project',
  decide: (risk: string) => `Decide on ${risk}`,
  attachByHand: (risk: string) => `Attach ${risk} by hand`,
  detachByHand: (risk: string) => `Take back ${risk} by hand`,
  writeOwnFinding: (title: string) => `Write the finding ${title}`,
  changeOwnFinding: (title: string) => `Change the finding ${title}`,
  removeOwnFinding: (title: string) => `Delete the finding ${title}`,
  setStrategy: 'Change a strategy',
  redraw: 'Edit the diagram as text',
  arrangeAll: 'Arrange the diagram',
} as const;
