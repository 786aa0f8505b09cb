import { arrangeAs } from '../../commands/arrange-all.ts';
import type { ComponentType } from '../../knowledge/catalogue.ts';
import { arrangeInColumns } from '../../layout/layered.ts';
import { layoutTask } from '../../layout/layout-task.ts';
import { applyChange, type RowChange, rowsOf } from '../../model/change.ts';
import type { Component, ComponentKind, DataFlow, Element, TextBlock, TrustBoundary } from '../../model/element.ts';
import { answerKey, type DiagramId, type ElementId, type ProjectId } from '../../model/ids.ts';
import { emptyModel } from '../../model/model.ts';
import type { Project } from '../../model/project.ts';
import type { Import, ImportChoices, ImportedComponent, ImportKey } from './import.ts';
import { keptRows } from './kept.ts';
import { placesOf } from './places.ts';
import { decisionsOf } from './threat-decisions.ts';

/** What a plan takes from outside: the types of the catalogue, and a maker of ids that are free in the library. */
export interface PlanGiven {
  readonly types: readonly ComponentType[];
  readonly newId: () => string;
}

/**
 * A whole new project as rows, to be written all or none: the project itself first, then its
 * diagrams, elements, answers, decisions, and what is kept aside as settings.
 */
export function planImport(imported: Import, choices: ImportChoices, given: PlanGiven): readonly RowChange[] {
  const rows = rowsOfImport(imported, choices, given);
  return imported.isPlaced === false ? arranged(rows) : rows;
}

/** Rows of a project whose shapes have no places yet, with its diagrams arranged along their flows. */
function arranged(rows: readonly RowChange[]): readonly RowChange[] {
  let model = applyChange(emptyModel, rows);
  for (const diagram of model.diagram.keys()) {
    const task = layoutTask(model, diagram as DiagramId);
    const change = task && arrangeAs(model, arrangeInColumns(task));
    if (change) model = applyChange(model, change.rows);
  }
  return rowsOf(model);
}

function rowsOfImport(imported: Import, choices: ImportChoices, { types, newId }: PlanGiven): readonly RowChange[] {
  const ids = new Map<ImportKey, string>();
  const idOf = (key: ImportKey): string => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  const chosen = new Map(imported.components.map((one) => [one.key, chooseType(one, choices, types)]));
  const element = (key: ImportKey): ElementId => idOf(key) as ElementId;
  const diagram = (key: ImportKey): DiagramId => idOf(key) as DiagramId;

  const project: Project = { id: idOf('project') as ProjectId, name: imported.name, description: imported.description };
  const elements = elementsOf(imported, chosen, idOf);
  const decisions = decisionsOf(imported.threats, element, idOf);
  return [
    { table: 'project', id: project.id, before: null, after: project },
    ...imported.diagrams.map(({ key, name }): RowChange => {
      const id = diagram(key);
      return { table: 'diagram', id, before: null, after: { id, name, refines: null } };
    }),
    ...elements.map((after): RowChange => ({ table: 'element', id: after.id, before: null, after })),
    ...imported.components.flatMap((one) =>
      one.ticks.map((tick): RowChange => {
        const after = { element: element(one.key), tick, value: 'yes' as const };
        return { table: 'answer', id: answerKey(after.element, tick), before: null, after };
      }),
    ),
    ...[...decisions.values()].map((after): RowChange => ({
      table: 'decision',
      id: after.finding,
      before: null,
      after,
    })),
    ...keptRows('file', imported.kept),
    ...imported.diagrams.flatMap(({ key, kept, aside }) => [
      ...keptRows(`diagram:${diagram(key)}`, kept),
      ...aside.flatMap((cell, index) => keptRows(`aside:${diagram(key)}:${index + 1}`, cell)),
    ]),
    ...[...imported.boundaries, ...imported.components, ...imported.texts, ...imported.flows].flatMap(({ key, kept }) =>
      keptRows(`cell:${element(key)}`, kept),
    ),
    ...imported.threats.flatMap(({ key, kept }) => keptRows(`threat:${decisions.get(key)!.finding}`, kept)),
  ];
}

/** Boundaries, components, texts and flows with their ids, places and the types that were chosen. */
function elementsOf(
  imported: Import,
  chosen: ReadonlyMap<ImportKey, Chosen>,
  idOf: (key: ImportKey) => string,
): readonly Element[] {
  const rects = placesOf(imported, new Map([...chosen].map(([key, { label }]) => [key, label])));
  const drawn = ({ key, diagram, name, description }: Drawn) => ({
    id: idOf(key) as ElementId,
    diagram: idOf(diagram) as DiagramId,
    name,
    description,
  });
  const placed = ({ key, boundary }: { readonly key: ImportKey; readonly boundary: ImportKey | null }) => ({
    rect: rects.get(key)!,
    boundary: boundary === null ? null : (idOf(boundary) as ElementId),
  });
  return [
    ...imported.boundaries.map((one): TrustBoundary => ({ kind: 'trustBoundary', ...drawn(one), ...placed(one) })),
    ...imported.components.map((one): Component => {
      const { kind, type } = chosen.get(one.key)!;
      return { kind, ...drawn(one), ...placed(one), type, outOfScope: one.outOfScope };
    }),
    ...imported.texts.map((one): TextBlock => ({ kind: 'text', ...drawn(one), ...placed(one), description: '' })),
    ...imported.flows.map(({ from, to, twoWay, encrypted, ...one }): DataFlow => ({
      kind: 'dataFlow',
      ...drawn(one),
      from: idOf(from) as ElementId,
      to: idOf(to) as ElementId,
      twoWay,
      data: '',
      encrypted: encrypted ? 'yes' : 'unknown',
      authenticated: 'unknown',
    })),
  ];
}

type Drawn = Pick<ImportedComponent, 'key' | 'diagram' | 'name' | 'description'>;

interface Chosen {
  readonly kind: ComponentKind;
  readonly type: string;
  readonly label: string;
}

/** A component is what its type is; a type of any kind leaves it what it was drawn as. */
function chooseType(
  { key, kind, suggestion }: ImportedComponent,
  choices: ImportChoices,
  types: readonly ComponentType[],
): Chosen {
  const wanted = Object.hasOwn(choices.types, key) ? choices.types[key] : suggestion.type;
  const type = types.find(({ id }) => id === wanted);
  if (type === undefined) throw new Error(`the catalogue has no type ${wanted}`);
  return { kind: type.kind === 'any' ? kind : type.kind, type: type.id, label: type.label };
}
