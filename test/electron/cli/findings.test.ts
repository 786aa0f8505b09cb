import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { applyChange } from '#core/model/change.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { fixture, projectFile, run } from '#test/fixtures/command.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { readCatalogue } from '../../../electron/content.ts';

const incidents = fixture('drawings/atlas-incidents.json');

test('prints the findings of a project as JSON on stdout alone', async () => {
  const model = creditScoring();
  const { file } = projectFile(model);
  const { code, out, err } = await run('findings', file);
  const catalogue = readCatalogue();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const printed = JSON.parse(out) as { risk: string; element: string; level: string; because: string; case: string }[];
  expect(printed.map(({ risk, element, level }) => [risk, element, level])).toEqual(
    findFindings(model, catalogue).map(({ risk, element, level }) => [risk, element, level]),
  );
  expect(printed.find(({ risk }) => risk === 'ML08')).toEqual({
    case: 'credit-scoring',
    risk: 'ML08',
    element: 'feedback',
    level: 'attached',
    because: 'What comes in at Feedback leads to Retraining and changes the next model.',
    score: {
      scale: 'residual',
      inherent: expect.closeTo(65 / 3, 10) as unknown,
      residual: expect.closeTo(65 / 3, 10) as unknown,
      target: expect.closeTo(65 / 3, 10) as unknown,
      band: 'critical',
      confidence: 'low',
      beyondAppetite: false,
      vector: 'OMLR:1/E:5/X:4/U:4/I:5/cP:0/cL:0',
    },
    crosswalk: expect.objectContaining({
      'biml-78@2020': ['alg:1', 'raw:8'],
      'enisa-ml-algorithms@2021': ['Poisoning'],
      'owasp-llm-top-10@2026': ['LLM05:2026'],
    }) as unknown,
  });
});

test('prints the findings of every drawing in a file of drawings', async () => {
  const catalogue = readCatalogue();
  const drawings = readDrawings(JSON.parse(readFileSync(incidents, 'utf8')), catalogue);
  const expected = drawings.ok
    ? drawings.value.flatMap(({ id, model }) =>
        findFindings(model, catalogue).map(({ risk, element, level }) => [id, risk, element, level]),
      )
    : [];
  const { code, out, err } = await run('findings', incidents);
  const printed = JSON.parse(out) as { case: string; risk: string; element: string; level: string }[];
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(printed.map(({ case: id, risk, element, level }) => [id, risk, element, level])).toEqual(expected);
  expect(expected.length).toBeGreaterThan(40);
});

test('leaves findings at components out of scope out, and says so beside stdout', async () => {
  const model = creditScoring();
  const before = model.element.get('credit-scorer')!;
  const after = { ...before, outOfScope: 'Assessed by its vendor.' } as typeof before;
  const { file } = projectFile(applyChange(model, [{ table: 'element', id: before.id, before, after }]));
  const { out, err } = await run('findings', file);
  expect(err).toMatch(/^\d+ findings at components out of scope left out\.\n$/u);
  expect((JSON.parse(out) as { element: string }[]).some(({ element }) => element === 'credit-scorer')).toBe(false);
});

test('ends with 1 when a finding is at the level asked for, and with 0 below it', async () => {
  const { file } = projectFile();
  const catalogue = readCatalogue();
  const { band } = assess(creditScoring(), catalogue, findFindings(creditScoring(), catalogue)).posture;
  expect(band).toBe('critical');
  expect(await run('findings', file, '--fail-on', 'critical')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/at level critical or above\.\n$/u) as unknown,
  });
  const calm = path.join(temporaryFolder(), 'calm.json');
  writeFileSync(
    calm,
    JSON.stringify({ cases: [{ id: 'calm', elements: [{ id: 'a', kind: 'process', type: 'other' }] }] }),
  );
  expect(await run('findings', '--fail-on=low', calm)).toEqual({ code: 0, out: '[]\n', err: '' });
});

test('says what it took for something else in a drawing', async () => {
  const file = path.join(temporaryFolder(), 'odd.json');
  const element = { id: 'a', kind: 'process', type: 'time-machine', context: ['haunted'] };
  writeFileSync(file, JSON.stringify({ cases: [{ id: 'odd', elements: [element] }] }));
  expect(await run('findings', file)).toEqual({
    code: 0,
    out: '[]\n',
    err: '"odd", "a": taken for “other”, there is no type "time-machine"\n"odd", "a": left out, there is no tick "haunted"\n',
  });
});
