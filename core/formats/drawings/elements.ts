import type { Component, ComponentKind, DataFlow, Element, TrustBoundary } from '../../model/element.ts';
import { answerKey, type DiagramId, type ElementId } from '../../model/ids.ts';
import type { AnswerRow } from '../../model/project.ts';
import type { DrawingNote } from './drawing.ts';
import type { Case } from './schema.ts';

const KINDS: Readonly<Record<string, ComponentKind>> = {
  external: 'externalEntity',
  process: 'process',
  store: 'dataStore',
};

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
/** The one diagram of a drawing. */
export const DIAGRAM = 'drawing' as DiagramId;

/** Notes what was left out or taken for something else. */
export type Note = (kind: DrawingNote['kind'], at: string, value: string) => void;

interface Read {
  readonly elements: Map<string, Element>;
  readonly answers: Map<string, AnswerRow>;
  readonly note: Note;
}

/** Reads the components of a drawing, with the questions that it answers with yes. */
export function readComponents(
  drawn: Case,
  types: ReadonlyMap<string, string>,
  ticks: ReadonlySet<string>,
  { elements, answers, note }: Read,
): void {
  for (const { id, name, kind, type, context } of drawn.elements) {
    if (elements.has(id)) {
      note('idTakenTwice', id, id);
      continue;
    }
    const known = types.has(type);
    if (!known) note('unknownType', id, type);
    if (KINDS[kind] === undefined) note('unknownKind', id, kind);
    const component: Component = {
      kind: KINDS[kind] ?? kindOf(types.get(type)),
      id: id as ElementId,
      diagram: DIAGRAM,
      name,
      description: '',
      rect: NOWHERE,
      boundary: null,
      type: known ? type : 'other',
      outOfScope: null,
    };
    elements.set(id, component);
    for (const tick of new Set(context)) {
      if (!ticks.has(tick)) note('unknownTick', id, tick);
      else answers.set(answerKey(component.id, tick), { element: component.id, tick, value: 'yes' });
    }
  }
}

/** Reads its flows; one that lacks an end is left out. */
export function readFlows(drawn: Case, elements: Map<string, Element>, note: Note): void {
  const ends = new Set(drawn.elements.map(({ id }) => id));
  for (const [index, flow] of drawn.flows.entries()) {
    const id = freeId(flow.id || `flow-${index + 1}`, elements);
    if (!ends.has(flow.from) || !ends.has(flow.to)) {
      note('looseFlow', id, `${flow.from} to ${flow.to}`);
      continue;
    }
    const dataFlow: DataFlow = {
      kind: 'dataFlow',
      id,
      diagram: DIAGRAM,
      name: flow.label,
      description: '',
      from: flow.from as ElementId,
      to: flow.to as ElementId,
      twoWay: false,
      data: flow.data,
      encrypted: 'unknown',
      authenticated: 'unknown',
    };
    elements.set(id, dataFlow);
  }
}

function kindOf(kind: string | undefined): ComponentKind {
  return kind === 'externalEntity' || kind === 'dataStore' ? kind : 'process';
}

/** An element lies in the smallest boundary that contains it, a boundary in the smallest that contains all it does. */
export function placeInBoundaries(drawn: Case, elements: Map<string, Element>, note: Note): void {
  const smallestFirst = drawn.boundaries
    .map(({ name, contains }, index) => ({ name, contains: new Set(contains), index }))
    .sort((a, b) => a.contains.size - b.contains.size || a.index - b.index);
  const boundaries = smallestFirst.map(({ name, contains, index }) => ({
    contains,
    row: {
      kind: 'trustBoundary',
      id: freeId(`boundary-${index + 1}`, elements),
      diagram: DIAGRAM,
      name,
      description: '',
      rect: NOWHERE,
      boundary: null,
    } satisfies TrustBoundary as TrustBoundary,
  }));
  boundaries.forEach(({ contains, row }, index) => {
    for (const id of contains) {
      const element = elements.get(id);
      if (element === undefined) note('unknownMember', row.id, id);
      else if (element.kind !== 'dataFlow' && element.boundary === null) {
        elements.set(id, { ...element, boundary: row.id });
      }
    }
    const around = boundaries
      .slice(index + 1)
      .find(
        (outer) =>
          contains.size > 0 &&
          outer.contains.size > contains.size &&
          [...contains].every((id) => outer.contains.has(id)),
      );
    boundaries[index]!.row = { ...row, boundary: around?.row.id ?? null };
  });
  for (const { row } of boundaries) elements.set(row.id, row);
}

function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): ElementId {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id as ElementId;
}
