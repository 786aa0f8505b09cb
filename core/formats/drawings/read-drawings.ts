import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Element } from '../../model/element.ts';
import type { ElementId, ProjectId } from '../../model/ids.ts';
import { emptyModel } from '../../model/model.ts';
import type { AnswerRow } from '../../model/project.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Drawing, DrawingNote, DrawingsRefusal, Label } from './drawing.ts';
import { DIAGRAM, type Note, placeInBoundaries, readComponents, readFlows } from './elements.ts';
import { type Case, fileSchema } from './schema.ts';

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

function readLabel({ risk, elements }: Case['required'][number]): Label {
  const named = typeof elements === 'string' ? [elements] : elements;
  const whole = named.some((id) => id === 'all' || id === '*');
  return { risk, elements: whole ? 'all' : (named as ElementId[]) };
}
