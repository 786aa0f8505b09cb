import { arrangeAs } from '../../commands/arrange-all.ts';
import type { ComponentType } from '../../knowledge/catalogue.ts';
import { arrangeInColumns } from '../../layout/layered.ts';
import { layoutTask } from '../../layout/layout-task.ts';
import { applyChange, type RowChange, rowsOf } from '../../model/change.ts';
import type { Component, ComponentKind, DataFlow, Element, TextBlock, TrustBoundary } from '../../model/element.ts';
import type { Rect, Size } from '../../model/geometry.ts';
import {
  answerKey,
  type DiagramId,
  type ElementId,
  findingKey,
  type FindingKey,
  OWN_RISK,
  ownFindingKey,
  type ProjectId,
} from '../../model/ids.ts';
import { emptyModel } from '../../model/model.ts';
import type { Decision, Project } from '../../model/project.ts';
import { boundarySize, componentSize } from '../../picture/shape.ts';
import { naturalSize } from '../../picture/text-block.ts';
import { handMadeCause } from '../../risks/finding.ts';
import { clearTexts } from './clear-texts.ts';
import type { Import, ImportChoices, ImportedComponent, ImportedThreat, ImportKey } from './import.ts';
import { keptRows } from './kept.ts';
import { type Laid, layOut } from './layout.ts';
import { cut } from './raw.ts';

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
  const chosen = new Map(imported.components.map((one) => [one.key, chooseType(one, choices, types)]));
  const ids = new Map<ImportKey, string>();
  const idOf = (key: ImportKey): string => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
  const element = (key: ImportKey): ElementId => idOf(key) as ElementId;
  const diagram = (key: ImportKey): DiagramId => idOf(key) as DiagramId;
  const rects = placesOf(imported, chosen);
  const drawn = (part: {
    readonly key: ImportKey;
    readonly diagram: ImportKey;
    readonly name: string;
    readonly description: string;
  }) => ({
    id: element(part.key),
    diagram: diagram(part.diagram),
    name: part.name,
    description: part.description,
  });
  const placed = (part: { readonly key: ImportKey; readonly boundary: ImportKey | null }) => ({
    rect: rects.get(part.key)!,
    boundary: part.boundary === null ? null : element(part.boundary),
  });

  const project: Project = { id: idOf('project') as ProjectId, name: imported.name, description: imported.description };
  const elements: readonly Element[] = [
    ...imported.boundaries.map((one): TrustBoundary => ({ kind: 'trustBoundary', ...drawn(one), ...placed(one) })),
    ...imported.components.map((one): Component => {
      const { kind, type } = chosen.get(one.key)!;
      return { kind, ...drawn(one), ...placed(one), type, outOfScope: one.outOfScope };
    }),
    ...imported.texts.map((one): TextBlock => ({ kind: 'text', ...drawn(one), ...placed(one), description: '' })),
    ...imported.flows.map(({ from, to, twoWay, encrypted, ...one }): DataFlow => ({
      kind: 'dataFlow',
      ...drawn(one),
      from: element(from),
      to: element(to),
      twoWay,
      data: '',
      encrypted: encrypted ? 'yes' : 'unknown',
      authenticated: 'unknown',
    })),
  ];
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

/** Where everything goes, diagram by diagram, in the sizes that names and types need. */
function placesOf(imported: Import, chosen: ReadonlyMap<ImportKey, Chosen>): ReadonlyMap<ImportKey, Rect> {
  if (imported.isPlaced === false) {
    const origin = { x: 0, y: 0 };
    return new Map([
      ...imported.components.map(({ key, name }) => {
        return [key, { ...origin, ...componentSize(name, chosen.get(key)!.label) }] as const;
      }),
      ...imported.boundaries.map(({ key, name }) => [key, { ...origin, ...emptyBoundary(name) }] as const),
    ]);
  }
  return new Map(
    imported.diagrams.flatMap(({ key: diagram }) => {
      const here = <Part extends { readonly diagram: ImportKey }>(parts: readonly Part[]): readonly Part[] =>
        parts.filter((part) => part.diagram === diagram);
      const shapes: readonly Laid[] = [
        ...here(imported.components).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: componentSize(name, chosen.get(key)!.label), isBoundary: false };
        }),
        ...here(imported.boundaries).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: boundarySize(name), isBoundary: true };
        }),
        ...here(imported.texts).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: naturalSize(name), isBoundary: false, isText: true };
        }),
      ];
      return [...clearTexts(shapes, layOut(shapes))];
    }),
  );
}

/** Room for a component, should one come. */
function emptyBoundary(name: string): Size {
  return { width: Math.max(boundarySize(name).width, 240), height: 144 };
}

/**
 * A decision for each threat, by its key. A threat that names one of the ten risks becomes that risk by
 * hand; all others, and a second one of the same risk on the same element, become findings of
 * somebody's own.
 */
function decisionsOf(
  threats: readonly ImportedThreat[],
  element: (key: ImportKey) => ElementId,
  idOf: (key: ImportKey) => string,
): ReadonlyMap<ImportKey, Decision> {
  const taken = new Set<FindingKey>();
  return new Map(
    threats.map((threat) => {
      const on = element(threat.on);
      const listed = threat.risk === null ? null : findingKey(threat.risk, on);
      const asRisk = listed !== null && !taken.has(listed);
      const finding = asRisk ? listed : ownFindingKey(idOf(threat.key));
      taken.add(finding);
      const { title, description, severity, mitigated, source, treatment, reason } = threat;
      return [
        threat.key,
        {
          finding,
          risk: asRisk ? threat.risk! : OWN_RISK,
          element: on,
          treatment,
          reason,
          owner: '',
          due: null,
          basis: asRisk && treatment !== 'undecided' ? [handMadeCause(finding)] : [],
          byHand: asRisk ? cut([title, description].filter((part) => part !== '').join(': ')) : null,
          own: asRisk ? null : { title, description, severity, mitigated, source },
        },
      ];
    }),
  );
}
