import type { Template } from '../knowledge/schema/template.ts';
import type { RowChange } from '../model/change.ts';
import type { Answer, Element } from '../model/element.ts';
import type { DiagramId, ElementId, ProjectId } from '../model/ids.ts';
import type { AnswerRow } from '../model/project.ts';
import { rowId } from '../model/row-id.ts';
import { strings } from '../strings/index.ts';

/**
 * A new project, drawn and answered as the template says, as the rows that make it from nothing. However the new ids
 * fall, it is drawn the same: routes depend on the order of ids, so these follow the order of the template.
 *
 * @param newId gives another id at each call
 */
export function projectFromTemplate(template: Template, newId: () => string): readonly RowChange[] {
  const { name, summary, facts } = template;
  const id = newId() as ProjectId;
  const diagram = newId() as DiagramId;
  return [
    { table: 'project', id, before: null, after: { id, name, description: summary, ...facts } },
    {
      table: 'diagram',
      id: diagram,
      before: null,
      after: { id: diagram, name: strings.shell.topDiagram, refines: null },
    },
    ...elementsAndAnswers(template, diagram, newId),
  ];
}

function elementsAndAnswers(
  { boundaries, components, flows }: Template,
  diagram: DiagramId,
  newId: () => string,
): readonly RowChange[] {
  const placed = [...boundaries, ...components];
  const ids = Array.from({ length: placed.length + flows.length }, () => newId() as ElementId).toSorted(byCodePoint);
  const idOf = new Map(placed.map(({ id }, index) => [id, ids[index]!]));
  const owner = (name: string | null): ElementId | null => (name === null ? null : idOf.get(name)!);
  const elements: readonly Element[] = [
    ...boundaries.map((boundary) => ({
      ...boundary,
      kind: 'trustBoundary' as const,
      id: idOf.get(boundary.id)!,
      diagram,
      boundary: owner(boundary.boundary),
    })),
    ...components.map(({ yes: _yes, no: _no, ...component }) => ({
      ...component,
      id: idOf.get(component.id)!,
      diagram,
      boundary: owner(component.boundary),
      outOfScope: null,
    })),
    ...flows.map((flow, index) => ({
      ...flow,
      kind: 'dataFlow' as const,
      id: ids[placed.length + index]!,
      diagram,
      from: idOf.get(flow.from)!,
      to: idOf.get(flow.to)!,
    })),
  ];
  return [
    ...elements.map((after): RowChange => ({ table: 'element', id: after.id, before: null, after })),
    ...components.flatMap(({ id, yes, no }) => [
      ...answered(idOf.get(id)!, yes, 'yes'),
      ...answered(idOf.get(id)!, no, 'no'),
    ]),
  ];
}

function answered(
  element: ElementId,
  ticks: readonly string[],
  value: Exclude<Answer, 'unknown'>,
): readonly RowChange[] {
  return ticks.map((tick): RowChange => {
    const after: AnswerRow = { element, tick, value };
    return { table: 'answer', id: rowId('answer', after), before: null, after };
  });
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : 1;
}
