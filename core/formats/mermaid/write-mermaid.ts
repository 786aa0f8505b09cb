import { isBoundary, isComponent, isFlow, isFlowEnd, type PlacedElement } from '../../model/element.ts';
import type { DiagramId, ElementId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';
import { labelOf } from '../sketch/sketch.ts';
import { BRACKETS, labelled } from './shapes.ts';

/**
 * A diagram as a flowchart of Mermaid: external entities in square, processes in round brackets, data
 * stores as cylinders, trust boundaries as subgraphs; the type of a component is its class.
 */
export function writeMermaid(model: Model, diagram: DiagramId): string {
  const here = [...model.element.values()].filter((element) => element.diagram === diagram);
  const placed = here.filter((element) => isFlowEnd(element) || isBoundary(element)) as readonly PlacedElement[];
  const ids = new Map(placed.toSorted(byId).map(({ id }, index) => [id, `n${index + 1}`]));
  const within = Map.groupBy(placed, ({ boundary }) => boundary);
  const linesIn = (boundary: ElementId | null, indent: string): readonly string[] =>
    (within.get(boundary) ?? []).toSorted(byPlace).flatMap((element) => {
      const id = ids.get(element.id) ?? '';
      if (!isBoundary(element)) return [indent + nodeOf(element, id)];
      const head = `${indent}subgraph ${id} [${labelled(element.name)}]`;
      return [head, ...linesIn(element.id, `${indent}  `), `${indent}end`];
    });
  const flows = here.filter(isFlow).map((flow) => {
    const label = labelOf(flow) === '' ? '' : `|${labelled(labelOf(flow))}|`;
    return `  ${ids.get(flow.from) ?? ''} ${flow.twoWay ? '<-->' : '-->'}${label} ${ids.get(flow.to) ?? ''}`;
  });
  return ['flowchart LR', ...linesIn(null, '  '), ...flows.sort(), ''].join('\n');
}

function nodeOf(element: PlacedElement, id: string): string {
  const [open, close] = BRACKETS[isComponent(element) ? element.kind : 'process'];
  return `${id}${open}${labelled(element.name)}${close}${isComponent(element) ? `:::${element.type}` : ''}`;
}

const byId = (a: PlacedElement, b: PlacedElement): number => (a.id < b.id ? -1 : 1);
const byPlace = (a: PlacedElement, b: PlacedElement): number =>
  a.rect.x - b.rect.x || a.rect.y - b.rect.y || byId(a, b);
