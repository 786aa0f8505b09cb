import { type Component, isBoundary, isComponent, isFlow, isPlaced, type PlacedElement } from '../model/element.ts';
import type { Fragment } from '../model/fragment.ts';
import type { ElementId } from '../model/ids.ts';
import { strings } from '../strings/index.ts';

const words = strings.canvas.outline;

/**
 * A fragment as lines of text for programs that know nothing of the workbench: components below the
 * boundary they lie in, then the flows.
 *
 * @param typeOf what the type of a component is called
 */
export function outlineFragment({ elements }: Fragment, typeOf: (component: Component) => string): string {
  const placed = elements.filter(isPlaced);
  const within = Map.groupBy(placed, ({ boundary }) => boundary);
  const linesIn = (boundary: ElementId | null, depth: number): readonly string[] =>
    (within.get(boundary) ?? []).flatMap((element) => [
      '  '.repeat(depth) + lineOf(element, typeOf),
      ...(isBoundary(element) ? linesIn(element.id, depth + 1) : []),
    ]);
  const names = new Map(placed.map(({ id, name }) => [id, name || words.unnamed]));
  const flows = elements.filter(isFlow).map(({ from, to, twoWay, name, data }) => {
    return words.flow(names.get(from) ?? '', names.get(to) ?? '', twoWay, name || data);
  });
  return [...linesIn(null, 0), ...flows].join('\n');
}

function lineOf(element: PlacedElement, typeOf: (component: Component) => string): string {
  const name = element.name || words.unnamed;
  if (isBoundary(element)) return words.boundary(name);
  return isComponent(element) ? words.component(name, typeOf(element)) : name;
}
