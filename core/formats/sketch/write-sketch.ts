import { isBoundary, isComponent, isFlow, isFlowEnd, type PlacedElement } from '../../model/element.ts';
import type { DiagramId, ElementId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';
import { labelOf, namedOn, onOneLine } from './sketch.ts';
import { KIND_WORDS, NO_TYPE, spoken } from './words.ts';

/**
 * A diagram as lines of text: components below the boundary they lie in, as they stand from left to
 * right, then the flows. `readSketch` reads it back.
 *
 * @param only the elements to tell of, with the flows between them; all when left out
 */
export function writeSketch(model: Model, diagram: DiagramId, only?: ReadonlySet<ElementId>): string {
  const named = namedOn(model, diagram);
  const calls = new Map([...named.ends.values(), ...named.boundaries.values()].map((one) => [one.id, spoken(one)]));
  const isTold = ({ id }: { readonly id: ElementId }): boolean => only === undefined || only.has(id);
  const here = [...model.element.values()].filter((element) => element.diagram === diagram);
  const placed = here.filter((element) => (isFlowEnd(element) || isBoundary(element)) && isTold(element));
  const told = new Set(placed.map(({ id }) => id));
  const within = Map.groupBy(placed as readonly PlacedElement[], ({ boundary }) =>
    boundary !== null && told.has(boundary) ? boundary : null,
  );

  const linesIn = (boundary: ElementId | null, indent: string): readonly string[] =>
    (within.get(boundary) ?? []).toSorted(inReadingOrder).flatMap((element) => {
      const call = indent + (calls.get(element.id) ?? '');
      return isBoundary(element) ? [`${call}:`, ...linesIn(element.id, `${indent}  `)] : [call + typed(element)];
    });
  const flows = here
    .filter(isFlow)
    .filter(({ from, to }) => from !== to && told.has(from) && told.has(to))
    .map((flow) => {
      const [from, to, label] = [calls.get(flow.from) ?? '', calls.get(flow.to) ?? '', labelOf(flow)];
      return `${from} ${flow.twoWay ? '<->' : '->'} ${to}${label === '' ? '' : `: ${onOneLine(label)}`}`;
    })
    .sort();
  const shapes = linesIn(null, '');
  return [...shapes, ...(shapes.length > 0 && flows.length > 0 ? [''] : []), ...flows].join('\n');
}

/** Components before boundaries, then from left to right and from top to bottom. */
function inReadingOrder(a: PlacedElement, b: PlacedElement): number {
  if (isBoundary(a) !== isBoundary(b)) return isBoundary(a) ? 1 : -1;
  return a.rect.x - b.rect.x || a.rect.y - b.rect.y || (a.id < b.id ? -1 : 1);
}

function typed(element: PlacedElement): string {
  if (!isComponent(element)) return '';
  return ` [${element.type === NO_TYPE ? KIND_WORDS[element.kind] : element.type}]`;
}
