import { nameIn } from './names.ts';
import { counted } from './phrases.ts';

const list = (names: readonly string[]): string => {
  const [first = '', second] = names.slice(0, 2).map((name) => nameIn(name));
  if (names.length <= 2) return names.length === 2 ? `${first} and ${second}` : first;
  return `${first} and ${names.length - 1} others`;
};

/** Where a component is placed, seen from another one. */
const BESIDE = { left: 'left of', right: 'right of', up: 'above', down: 'below' } as const;

/** The outline, the tables of components and flows, and what can be done there without the canvas. */
export const outline = {
  commands: {
    'outline.toggle': 'Show the outline, or the palette',
    'outline.into': 'Move into boundary…',
    'outline.rightOf': 'Place right of…',
    'outline.below': 'Place below…',
    'outline.align': 'Align with…',
    'outline.connect': 'Connect to…',
    'tables.components': 'Show the table of components',
    'tables.flows': 'Show the table of flows',
  },
  titles: {
    into: (names: readonly string[], boundary: string | null) =>
      boundary === null ? `Move ${list(names)} out of all boundaries` : `Move ${list(names)} into ${nameIn(boundary)}`,
    beside: (name: string, other: string, direction: keyof typeof BESIDE) =>
      `Place ${nameIn(name)} ${BESIDE[direction]} ${nameIn(other)}`,
    align: (name: string, other: string) => `Align ${nameIn(name)} with ${nameIn(other)}`,
  },
  left: { label: 'Left panel', palette: 'Add', outline: 'Outline', text: 'Text' },
  label: 'Outline',
  tree: 'Everything in the project',
  help: 'Arrows move and open, with Shift they select more, Enter shows the facts, F2 renames, slash adds, Delete removes, Shift and F10 open the menu; letters jump to a name.',
  unnamed: 'unnamed',
  rename: 'Name',
  actions: 'What to do with it',
  add: 'Add component',
  addBoundary: 'Put a boundary around',
  connect: 'Connect to…',
  into: 'Move into boundary…',
  remove: 'Delete',
  line: (name: string, kind: string, facts: readonly string[]) => [name, kind, ...facts].join(', '),
  risks: (count: number, highest: string | undefined) =>
    `${counted(count, 'risk')}${highest === undefined ? '' : `, highest ${highest}`}`,
  isFinding: 'finding',
  suggested: 'suggested',
  locked: 'locked',
  outOfScope: 'out of scope',
  hasSubDiagram: 'has a sub-diagram',
  inside: (name: string) => `inside ${name}`,
  collapsed: 'collapsed on the drawing',
  twoWay: 'both ways',
  /** What is said after a line of the outline. */
  component: (type: string, flowsIn: number, flowsOut: number) =>
    `${type}. ${counted(flowsIn, 'flow')} in, ${flowsOut} out.`,
  flow: (from: string, data: string) => `From ${from}${data === '' ? '' : `, carries ${data}`}.`,
  encrypted: { yes: ' Encrypted.', no: ' Not encrypted.', unknown: '' },
  authenticated: { yes: ' Authenticated.', no: ' Not authenticated.', unknown: '' },
  to: 'to',
  flowTo: (name: string, to: string) => (name === '' ? `to ${to}` : `${name}, to ${to}`),
  kinds: {
    diagram: 'diagram',
    externalEntity: 'external entity',
    process: 'process',
    dataStore: 'data store',
    reference: 'reference',
    trustBoundary: 'trust boundary',
    text: 'text',
    dataFlow: 'data flow',
  },
  finding: (risk: string, title: string) => `${risk} ${title}`,
  outOfBoundaries: 'Out of all boundaries',
  chooseBoundary: 'Boundary',
  chooseComponent: 'Component',
  nothing: 'Nothing is called so.',
  row: (name: string) => `${name}: same row`,
  column: (name: string) => `${name}: same column`,
  missing: {
    component: 'Select a component first',
    boundary: 'There is no other boundary to move into',
    other: 'There is no other component',
  },
  tables: {
    which: 'Table',
    risks: 'Risks',
    components: 'Components',
    flows: 'Flows',
    close: 'Close',
    filter: 'Filter',
    count: (shown: number, all: number) => (shown === all ? `${all}` : `${shown} of ${all}`),
    /** Said after the count. */
    counted: { risks: 'findings', components: 'components', flows: 'flows' },
    sorted: (column: string, direction: 'ascending' | 'descending') => `Sorted by ${column}, ${direction}.`,
    nothing: { components: 'No component is drawn yet.', flows: 'No flow is drawn yet.' },
    noMatch: 'Nothing matches.',
    columns: {
      name: 'Name',
      type: 'Type',
      boundary: 'Boundary',
      scope: 'Scope',
      risks: 'Risks',
      from: 'From',
      to: 'To',
      data: 'Data',
      encrypted: 'Encrypted',
      authenticated: 'Authenticated',
    },
    inScope: 'In scope',
    outOfScope: 'Out of scope',
    cell: (column: string, name: string) => `${column} of ${name}`,
    show: (name: string, risks: string) => `Risks: ${risks}. Show ${name}`,
    none: 'none',
  },
} as const;
