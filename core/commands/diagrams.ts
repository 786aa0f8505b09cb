import { ownerAt } from '../model/boundaries.ts';
import type { Change, RowChange } from '../model/change.ts';
import { diagramsInOrder, subDiagramOf } from '../model/diagrams.ts';
import { isComponent, type Reference } from '../model/element.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Diagram } from '../model/project.ts';
import { accept, refuse, type Result } from '../result.ts';
import { strings } from '../strings/index.ts';
import { removalRows } from './remove.ts';
import { elementRow, row } from './row.ts';

const titles = strings.commands;

/** Adds an empty diagram beside the top diagrams, after the last. */
export function addDiagram(model: Model, id: DiagramId, name: string): Change {
  const order = [...topDiagrams(model), { id, name, refines: null }];
  return { title: titles.addDiagram(name), rows: placedInOrder(model, order) };
}

/** Makes an empty diagram that looks into a process. Null for anything but a process, and for one that has one. */
export function makeSubDiagram(model: Model, process: ElementId, id: DiagramId): Change | null {
  const element = model.element.get(process);
  if (element?.kind !== 'process' || subDiagramOf(model, process)) return null;
  const diagram: Diagram = { id, name: element.name, refines: process };
  return { title: titles.makeSubDiagram(element.name), rows: [row(model, 'diagram', id, diagram)] };
}

/** Gives a diagram a name; null when it has it already or the name is empty. */
export function renameDiagram(model: Model, id: DiagramId, name: string): Change | null {
  const diagram = model.diagram.get(id);
  const trimmed = name.trim();
  if (!diagram || trimmed === '' || trimmed === diagram.name) return null;
  const rows = [row(model, 'diagram', id, { ...diagram, name: trimmed })];
  return { title: titles.renameDiagram(diagram.name, trimmed), rows };
}

/** Moves a diagram one place among its like: -1 towards the first, 1 towards the last; null at the end. */
export function moveDiagram(model: Model, id: DiagramId, by: -1 | 1): Change | null {
  const diagram = model.diagram.get(id);
  if (!diagram) return null;
  const like = diagramsInOrder(model).filter(({ refines }) => (refines === null) === (diagram.refines === null));
  const at = like.indexOf(diagram);
  const other = like[at + by];
  if (!other) return null;
  const order = like.with(at, other).with(at + by, diagram);
  return { title: titles.moveDiagram(diagram.name), rows: placedInOrder(model, order) };
}

/**
 * Removes a diagram with all that is drawn on it, what looks into it and what stands for it elsewhere.
 *
 * @returns `lastOne` for the only top diagram
 */
export function removeDiagram(model: Model, id: DiagramId): Result<Change, 'lastOne' | 'unknownDiagram'> {
  const diagram = model.diagram.get(id);
  if (!diagram) return refuse('unknownDiagram');
  if (diagram.refines === null && topDiagrams(model).length === 1) return refuse('lastOne');
  const rows = removalRows(model, new Set(), new Set([id]));
  const inside = rows.filter(({ table }) => table === 'diagram').length - 1;
  const title = titles.removeDiagram(diagram.name);
  const told = inside === 0 ? title : titles.withSubDiagrams(title, inside);
  return accept({ title: takesReferences(rows) ? titles.withReferences(told) : told, rows });
}

/** True where references go along that stand on diagrams which stay: nobody sees it on the one that goes. */
function takesReferences(rows: readonly RowChange[]): boolean {
  const gone = new Set(rows.flatMap(({ table, id }) => (table === 'diagram' ? [id] : [])));
  return rows.some(
    ({ table, before, after }) =>
      table === 'element' && after === null && before?.kind === 'reference' && !gone.has(before.diagram),
  );
}

/** Draws a reference to a component of another diagram; null when it stands for none. */
export function placeReference(model: Model, reference: Omit<Reference, 'boundary'>): Change | null {
  const target = model.element.get(reference.of);
  if (!isComponent(target) || target.diagram === reference.diagram) return null;
  const boundary = ownerAt(model, reference.diagram, 'reference', reference.rect, new Set());
  return { title: titles.placeReference(target.name), rows: [elementRow(model, { ...reference, boundary })] };
}

function topDiagrams(model: Model): readonly Diagram[] {
  return diagramsInOrder(model).filter(({ refines }) => refines === null);
}

function placedInOrder(model: Model, order: readonly Diagram[]): Change['rows'] {
  return order.flatMap((diagram, place) =>
    diagram.place === place ? [] : [row(model, 'diagram', diagram.id, { ...diagram, place })],
  );
}
