import { z } from 'zod';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Component, ComponentKind, DataFlow, Element, TrustBoundary } from '../model/element.ts';
import { answerKey, type DiagramId, type ElementId, type ProjectId, type RiskId } from '../model/ids.ts';
import { emptyModel, type Model } from '../model/model.ts';
import type { AnswerRow } from '../model/project.ts';
import { accept, refuse, type Result } from '../result.ts';
import { cleanText } from './clean-text.ts';

/** Where a risk is said to be, or not to be; `all` stands for the whole drawing. */
export interface Label {
  readonly risk: RiskId;
  readonly elements: readonly ElementId[] | 'all';
}

/** What a person who knows the system says of a drawing. */
export interface Labels {
  /** Risks that are there: to be found at one of the elements. */
  readonly required: readonly Label[];
  /** Places where a risk has no ground: a finding there is a false alarm. */
  readonly forbidden: readonly Label[];
  /** Places where a finding is neither right nor wrong. */
  readonly tolerated: readonly Label[];
}

/** Something in a file that was left out or taken for something else; `at` is the id of an element or flow. */
export interface DrawingNote {
  readonly kind: 'unknownType' | 'unknownTick' | 'unknownKind' | 'idTakenTwice' | 'looseFlow' | 'unknownMember';
  readonly at: string;
  readonly value: string;
}

/** One test drawing as a project's model, with its element ids as given. */
export interface Drawing {
  readonly id: string;
  readonly name: string;
  readonly model: Model;
  readonly notes: readonly DrawingNote[];
  readonly labels: Labels;
}

/** Why a text is not taken as drawings; `place` names the field. */
export interface DrawingsRefusal {
  readonly kind: 'notDrawings';
  readonly place: string;
}

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const word = z.string().transform(cleanText);
const id = word.pipe(z.string().min(1));
const line = z
  .string()
  .nullish()
  .transform((text) => cleanText(text ?? ''));
const place = z.union([z.array(word), word]);
const label = z.object({ risk: word, elements: place });

const caseSchema = z.object({
  id,
  name: line,
  system: line,
  elements: z.array(z.object({ id, name: line, kind: line, type: line, context: listOf(word) })),
  flows: listOf(z.object({ id: line, from: word, to: word, label: line, data: line })),
  boundaries: listOf(z.object({ name: line, contains: listOf(word) })),
  observed: listOf(label),
  required: listOf(label),
  tolerated: listOf(label),
  forbidden: listOf(label),
  notExpected: listOf(label),
});
type Case = z.infer<typeof caseSchema>;
const fileSchema = z.object({ cases: z.array(caseSchema) });

const KINDS: Readonly<Record<string, ComponentKind>> = {
  external: 'externalEntity',
  process: 'process',
  store: 'dataStore',
};

/** The types and ticks that a drawing may use; every catalogue has them. */
export type Vocabulary = Pick<Catalogue, 'types' | 'ticks'>;

/**
 * Reads drawings in the plain test format. Unknown types become `other`, unknown ticks and loose
 * flows are left out, each with a note; fields that the format does not have are ignored. Nothing is
 * laid out: every shape stands at the origin without a size. How much may be read at all is the
 * caller's to limit.
 */
export function readDrawings(json: unknown, vocabulary: Vocabulary): Result<readonly Drawing[], DrawingsRefusal> {
  const file = fileSchema.safeParse(json);
  if (!file.success) return refuse({ kind: 'notDrawings', place: file.error.issues[0]!.path.join('.') });
  const types = new Map(vocabulary.types.map((type) => [type.id, type.kind]));
  const ticks = new Set(vocabulary.ticks.map((tick) => tick.id));
  return accept(file.data.cases.map((drawn) => readCase(drawn, types, ticks)));
}

function readCase(drawn: Case, types: ReadonlyMap<string, string>, ticks: ReadonlySet<string>): Drawing {
  const notes: DrawingNote[] = [];
  const note: Note = (kind, at, value) => void notes.push({ kind, at, value });
  const elements = new Map<string, Element>();
  const answers = new Map<string, AnswerRow>();
  readComponents(drawn, types, ticks, { elements, answers, note });
  placeInBoundaries(drawn, elements, note);
  readFlows(drawn, elements, note);
  const project = { id: drawn.id as ProjectId, name: drawn.name, description: drawn.system };
  return {
    id: drawn.id,
    name: drawn.name,
    model: {
      ...emptyModel,
      project: new Map([[project.id, project]]),
      diagram: new Map([[DIAGRAM, { id: DIAGRAM, name: drawn.name, refines: null }]]),
      element: elements,
      answer: answers,
    },
    notes,
    labels: {
      required: [...drawn.observed, ...drawn.required].map(readLabel),
      forbidden: [...drawn.forbidden, ...drawn.notExpected].map(readLabel),
      tolerated: drawn.tolerated.map(readLabel),
    },
  };
}

type Note = (kind: DrawingNote['kind'], at: string, value: string) => void;

interface Read {
  readonly elements: Map<string, Element>;
  readonly answers: Map<string, AnswerRow>;
  readonly note: Note;
}

function readComponents(
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

function readFlows(drawn: Case, elements: Map<string, Element>, note: Note): void {
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

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };
/** The one diagram of a drawing. */
const DIAGRAM = 'drawing' as DiagramId;

function kindOf(kind: string | undefined): ComponentKind {
  return kind === 'externalEntity' || kind === 'dataStore' ? kind : 'process';
}

/** An element lies in the smallest boundary that contains it, a boundary in the smallest that contains all it does. */
function placeInBoundaries(drawn: Case, elements: Map<string, Element>, note: Note): void {
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

function readLabel({ risk, elements }: z.infer<typeof label>): Label {
  const named = typeof elements === 'string' ? [elements] : elements;
  const whole = named.some((id) => id === 'all' || id === '*');
  return { risk, elements: whole ? 'all' : (named as ElementId[]) };
}
