import { nameIn, namesIn } from './names.ts';
import { counted, countedOrNo } from './phrases.ts';

const named = (names: readonly string[]): string => namesIn(names, 'boundaries');

const components = (count: number): string => countedOrNo(count, 'component');

/** Boundaries that are drawn small, with what lies in them left out. */
export const collapsing = {
  commands: { 'boundary.collapse': 'Collapse or expand the boundary' },
  titles: {
    collapse: (names: readonly string[]) => `Collapse ${named(names)}`,
    expand: (names: readonly string[]) => `Expand ${named(names)}`,
  },
  collapse: 'Collapse',
  expand: 'Expand',
  cannotBend: 'Expand the boundary to bend this flow.',
  /** On the shape. */
  holds: components,
  /** Said after what a boundary is. */
  spoken: (count: number, risks: number, highest: string | undefined) =>
    ` Collapsed, with ${components(count)} in it${risks === 0 ? '' : ` and ${counted(risks, 'risk')}, highest ${highest}`}.`,
  /** In a picture that is told in words. */
  told: (name: string, count: number) => `${nameIn(name)} is drawn collapsed, with ${components(count)} in it.`,
} as const;
