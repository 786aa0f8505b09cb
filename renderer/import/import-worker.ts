import { readModel } from '#core/formats/read-model.ts';
import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { Import, ImportChoices } from '#core/formats/import/import.ts';
import { planImport } from '#core/formats/import/plan.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { describeDiagram } from '#core/picture/describe.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { refuse } from '#core/result.ts';
import type { AnswerMessage, DiagramPicture, TaskMessage, Tasks } from './protocol.ts';

// Reads and draws what came from elsewhere, away from the page, which ends this worker when it takes too long.

/** The file that was read, and what the ids of its parts begin with. */
let read: { readonly model: Import; readonly vocabulary: TypeVocabulary; readonly stem: string } | null = null;

addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  const message: AnswerMessage = { number: data.number, answer: carryOut(data) };
  postMessage(message);
});

function carryOut(message: TaskMessage): Tasks[TaskMessage['task']]['answer'] {
  switch (message.task) {
    case 'read':
      return readFile(message.input);
    case 'draw':
      return draw(message.input);
    case 'plan':
      return plan(message.input.choices);
  }
}

function readFile({ name, bytes, vocabulary }: Tasks['read']['input']): Tasks['read']['answer'] {
  const text = textOf(bytes);
  if (text === null) return refuse({ kind: 'notText' });
  const result = readModel(name, text, vocabulary);
  read = result.ok ? { model: result.value, vocabulary, stem: crypto.randomUUID() } : null;
  return result;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function draw({ choices, theme }: Tasks['draw']['input']): readonly DiagramPicture[] {
  const model = applyChange(emptyModel, plan(choices));
  const types = new Map(read?.vocabulary.types.map(({ id, label }) => [id, label]));
  return [...model.diagram.values()].map(({ id, name }) => {
    const picture = drawDiagram(model, id, { types, badges: new Map(), theme, hatch: false });
    const { width, height } = picture.frame;
    return { name, svg: svgOf(picture), alt: describeDiagram(model, id, types), width, height };
  });
}

function plan(choices: ImportChoices): readonly RowChange[] {
  if (!read) throw new Error('no file was read');
  const { model, vocabulary, stem } = read;
  let count = 0;
  // Flows are led in the order of ids: these follow the file, so that what is kept looks as it was shown.
  const newId = (): string => `${stem}-${String(++count).padStart(5, '0')}`;
  return planImport(model, choices, { types: vocabulary.types, newId });
}
