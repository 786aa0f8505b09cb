import { type Element, isBoundary, isComponent, isFlow } from './element.ts';
import { oncePerDrawing } from './once-per-drawing.ts';

/** How much is drawn, over all diagrams. */
export interface DrawnNumbers {
  readonly components: number;
  readonly flows: number;
  readonly boundaries: number;
}

/** Counts what is drawn; after an edit only what it brought and took. */
export const drawnNumbers = oncePerDrawing<DrawnNumbers>(
  ({ element }) => numbersOf([...element.values()]),
  (last, rows) => {
    const came = numbersOf(rows.map(({ after }) => after));
    const went = numbersOf(rows.map(({ before }) => before));
    return {
      components: last.components + came.components - went.components,
      flows: last.flows + came.flows - went.flows,
      boundaries: last.boundaries + came.boundaries - went.boundaries,
    };
  },
);

function numbersOf(elements: readonly (Element | null)[]): DrawnNumbers {
  const of = (isOne: (element: Element | null) => boolean): number => elements.filter(isOne).length;
  return { components: of(isComponent), flows: of(isFlow), boundaries: of(isBoundary) };
}
