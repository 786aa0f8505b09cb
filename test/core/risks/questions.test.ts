import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { isComponent } from '#core/model/element.ts';
import { answerKey } from '#core/model/ids.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { DRAWING_SETS, drawingFile } from '#test/fixtures/drawing-files.ts';

const catalogue = readCatalogue();
const drawings = DRAWING_SETS.flatMap((name) => {
  const read = readDrawings(drawingFile(name), catalogue);
  if (!read.ok) throw new Error(read.refusal.place);
  return read.value;
});
const asked = drawings.flatMap(({ model }) =>
  findFindings(model, catalogue).flatMap(({ key, causes }) =>
    causes.flatMap(({ holds, questions }) => questions.map((question) => ({ model, key, holds, ...question }))),
  ),
);

test('an open question that is answered is asked no more', () => {
  const open = asked.filter(({ holds }) => holds === 'unknown');
  expect(open.length).toBeGreaterThan(40);
  const again = open.flatMap(({ model, key, element, tick }) =>
    (['yes', 'no'] as const).flatMap((value) => {
      const answer = new Map(model.answer).set(answerKey(element, tick), { element, tick, value });
      const now = findFindings({ ...model, answer }, catalogue).find((finding) => finding.key === key);
      return (now?.causes ?? [])
        .filter(({ holds }) => holds === 'unknown')
        .flatMap(({ rule, questions }) => questions.map((question) => ({ rule, ...question })))
        .filter((question) => question.element === element && question.tick === tick)
        .map(({ rule }) => `${key} ${rule}: ${tick} ${value}`);
    }),
  );
  expect(again).toEqual([]);
});

test('whatever is asked about a component is among the questions of its type', () => {
  const types = new Map(catalogue.types.map((type) => [type.id, [...type.questions, ...type.more]]));
  const unlisted = asked.flatMap(({ model, element, tick }) => {
    const about = model.element.get(element);
    return isComponent(about) && types.get(about.type)?.includes(tick) ? [] : [`${about?.name}: ${tick}`];
  });
  expect(unlisted).toEqual([]);
});
