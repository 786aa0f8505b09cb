import type { Element } from '#core/model/element.ts';

const KINDS = [
  'externalEntity',
  'process',
  'dataStore',
  'reference',
  'dataFlow',
  'trustBoundary',
  'text',
] as const satisfies readonly Element['kind'][];

/** How many elements there are of each kind, kinds without any left out. */
export function countByKind(elements: readonly Element[]): readonly (readonly [Element['kind'], number])[] {
  return KINDS.map((kind) => [kind, elements.filter((element) => element.kind === kind).length] as const).filter(
    ([, count]) => count > 0,
  );
}
