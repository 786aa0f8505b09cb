import { nameIn, namesIn } from './names.ts';

const named = (names: readonly string[]): string => namesIn(names, 'elements');

/** Titles of edits, as the Edit menu and the announcements name them: "Undo: Move Training". */
export const commands = {
  add: (name: string) => `Add ${nameIn(name)}`,
  connect: (from: string, to: string) => `Connect ${nameIn(from)} to ${nameIn(to)}`,
  reconnect: (name: string) => `Reconnect ${nameIn(name, 'flow')}`,
  reverse: (names: readonly string[]) =>
    `Reverse ${names.length === 1 ? nameIn(names[0] ?? '', 'flow') : `${names.length} flows`}`,
  bend: (name: string) => `Bend ${nameIn(name, 'flow')}`,
  straighten: (name: string) => `Straighten ${nameIn(name, 'flow')}`,
  grow: (from: string, name: string) => `Add ${nameIn(name)} after ${nameIn(from)}`,
  insert: (name: string, flow: string) => `Insert ${nameIn(name)} on ${nameIn(flow, 'flow')}`,
  addDiagram: (name: string) => `Add the diagram ${nameIn(name)}`,
  renameDiagram: (before: string, after: string) => `Rename the diagram ${nameIn(before)} to ${nameIn(after)}`,
  moveDiagram: (name: string) => `Move the diagram ${nameIn(name)}`,
  removeDiagram: (name: string) => `Delete the diagram ${nameIn(name)}`,
  makeSubDiagram: (name: string) => `Make a sub-diagram of ${nameIn(name)}`,
  placeReference: (name: string) => `Place a reference to ${nameIn(name)}`,
  move: (names: readonly string[]) => `Move ${named(names)}`,
  resize: (name: string) => `Resize ${nameIn(name)}`,
  wrap: (names: readonly string[]) => `Put a boundary around ${named(names)}`,
  dissolve: (names: readonly string[]) => `Dissolve ${named(names)}`,
  remove: (names: readonly string[]) => `Delete ${named(names)}`,
  withSubDiagrams: (title: string, count: number) =>
    `${title} with its ${count === 1 ? 'sub-diagram' : 'sub-diagrams'}`,
  withReferences: (title: string) => `${title} with its references elsewhere`,
  cut: (names: readonly string[]) => `Cut ${named(names)}`,
  paste: (names: readonly string[]) => `Paste ${named(names)}`,
  duplicate: (names: readonly string[]) => `Duplicate ${named(names)}`,
  /** What a name that `copyOf` gave is a copy of; any other name itself. */
  originalOf: (name: string) => name.replace(/ copy( \d+)?$/u, ''),
  /** The name of a copy beside its original; counted from the second copy on. */
  copyOf: (name: string, count: number) => (count === 1 ? `${name} copy` : `${name} copy ${count}`),
  rename: (before: string, after: string) => `Rename ${nameIn(before, 'flow')} to ${nameIn(after)}`,
  describe: (name: string) => `Describe ${nameIn(name, 'flow')}`,
  outOfScope: (name: string) => `Leave ${nameIn(name)} out of scope`,
  inScope: (name: string) => `Take ${nameIn(name)} into scope`,
  setFlow: (name: string) => `Change ${nameIn(name, 'flow')}`,
  answer: (name: string) => `Answer a question about ${nameIn(name)}`,
  setProject: 'Describe the project',
  decide: (risk: string) => `Decide on ${risk}`,
  attachByHand: (risk: string) => `Attach ${risk} by hand`,
  detachByHand: (risk: string) => `Take back ${risk} by hand`,
  writeOwnFinding: (title: string) => `Write the finding ${nameIn(title)}`,
  changeOwnFinding: (title: string) => `Change the finding ${nameIn(title)}`,
  removeOwnFinding: (title: string) => `Delete the finding ${nameIn(title)}`,
  setStrategy: 'Change a strategy',
  redraw: 'Edit the diagram as text',
  arrangeAll: 'Arrange the diagram',
} as const;
