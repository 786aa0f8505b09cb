import { nameIn, namesIn } from './names.ts';
import { counted } from './phrases.ts';

const components = (names: readonly string[]): string => namesIn(names, 'components');

/** Making one kind of element of another. */
export const converting = {
  commands: {
    'convert.type': 'Change the type…',
    'convert.toBoundary': 'Convert to a boundary',
    'convert.toComponent': 'Convert to a component…',
  },
  titles: {
    setType: (names: readonly string[]) => `Change the type of ${components(names)}`,
    toBoundary: (name: string) => `Convert ${nameIn(name)} to a boundary`,
    toComponent: (name: string) => `Convert ${nameIn(name)} to a component`,
  },
  chooseType: 'Type a component type',
  component: 'Select a component.',
  oneBoundary: 'Select a single boundary.',
  /** Why an element cannot become another; `count` of what stands in the way. */
  refused: {
    notThere: () => 'Select a single component.',
    locked: () => 'It is locked: unlock it first.',
    flows: (count: number) =>
      `${counted(count, 'flow leads', 'flows lead')} to it, and no flow ends at a boundary: lead ${count === 1 ? 'it' : 'them'} elsewhere or delete ${count === 1 ? 'it' : 'them'} first.`,
    references: (count: number) =>
      `${counted(count, 'reference stands', 'references stand')} for it on other diagrams: delete ${count === 1 ? 'it' : 'them'} first.`,
    subDiagram: () => 'A sub-diagram looks into it, which only a process has: delete that diagram first.',
    contents: (count: number) =>
      `It holds ${counted(count, 'shape')}: move ${count === 1 ? 'it' : 'them'} out first, or dissolve the boundary.`,
  },
} as const;
