import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixture, run } from '#test/fixtures/command.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

const husky = fixture('threat-dragon/husky-ai.json');

test('takes a model of Threat Dragon with the types that its names suggest, and says so beside stdout', async () => {
  const { code, out, err } = await run('findings', husky);
  const printed = JSON.parse(out) as { case: string; risk: string; level: string; because: string }[];
  expect(code).toBe(0);
  expect(printed.filter(({ level }) => level === 'attached')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        case: 'Husky AI',
        risk: 'ML01',
        because: 'Input from User reaches Simple Python Web Server.',
      }),
    ]),
  );
  expect(err).toContain('17 components have the types that names, flows and shapes suggest');
  expect(err).toContain('Likely: “Simple Python Web Server” is taken for Inference service.');
  expect(err).toContain('Left out: “API Key” had facts that have no counterpart: isEncrypted.');
});

test('prints the threats of such a model as findings by hand', async () => {
  const { out, err } = await run('findings', fixture('threat-dragon/demo-2.0.json'));
  const byHand = (JSON.parse(out) as { risk: string; level: string; because: string }[]).filter(
    ({ level }) => level === 'by hand',
  );
  expect(byHand).toHaveLength(13);
  expect(new Set(byHand.map(({ risk }) => risk))).toEqual(new Set(['own']));
  expect(err).toContain('1 finding at components out of scope left out.');
});

test('writes the same report of a model of Threat Dragon each time', async () => {
  const folder = temporaryFolder();
  const [one, two] = [path.join(folder, 'one.pdf'), path.join(folder, 'two.pdf')];
  const [written] = await Promise.all([run('report', husky, '-o', one), run('report', husky, '-o', two)]);
  expect(written).toMatchObject({ code: 0, out: '' });
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const { pages, smallestText } = await readPdf(readFileSync(one));
  expect(pages[0]).toContain('Husky AI');
  expect(pages.join(' ')).toContain('Stored Machine Learning Model');
  expect(smallestText).toBeGreaterThanOrEqual(6);
});

test.each([
  ['is of version 1', () => readFileSync(fixture('threat-dragon/version-1-e2e.json'), 'utf8'), /Threat Dragon 1/],
  ['is broken', () => readFileSync(husky, 'utf8').slice(0, -100), /not JSON from line \d+ on/],
  ['nests too deep', () => `{"detail": ${'['.repeat(100_000)}`, /more than 64 levels deep/],
  ['holds too much', () => `{"detail": [${'{},'.repeat(1_000_001)}{}]}`, /more than 1,000,000/],
])('ends with 3 and leaves no report when a model of Threat Dragon %s', async (_what, content, message) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'model.json');
  writeFileSync(file, content());
  const refused = await run('report', file, '-o', path.join(folder, 'out.pdf'));
  expect(refused).toEqual({ code: 3, out: '', err: expect.stringMatching(message) as unknown });
  expect(refused.err).toMatch(/^The file cannot be imported\. /);
  expect(readdirSync(folder)).toEqual(['model.json']);
});

test('takes an outline in text and a flowchart of Mermaid, laid out along their flows', async () => {
  const folder = temporaryFolder();
  const [outline, flowchart] = [path.join(folder, 'pipeline.txt'), path.join(folder, 'pipeline.mmd')];
  writeFileSync(outline, 'Cloud:\n  Sensor -> Training -> Registry\nRegistry -> Scoring API\n');
  writeFileSync(flowchart, 'flowchart LR\n  a[Sensor] --> b[Training] --> c[Registry]\n  ((\n');
  const found = await run('findings', outline);
  expect(found).toMatchObject({ code: 0, err: expect.stringContaining('4 components have the types') as unknown });
  expect(JSON.parse(found.out)).toEqual(
    expect.arrayContaining([expect.objectContaining({ case: 'pipeline', risk: 'ML05', level: 'suggested' })]),
  );
  const output = path.join(folder, 'pipeline.html');
  const reported = await run('report', flowchart, '-o', output);
  expect(reported.code).toBe(0);
  expect(reported.err).toContain('Left out: Line 3 of the flowchart is not understood: “((”.');
  for (const name of ['Sensor', 'Training', 'Registry']) expect(readFileSync(output, 'utf8')).toContain(name);
});

test('ends with 3 when a text tells of no drawing', async () => {
  const file = path.join(temporaryFolder(), 'minutes.txt');
  writeFileSync(file, 'Nobody drew anything.\n');
  expect(await run('findings', file)).toEqual({
    code: 3,
    out: '',
    err: 'The file cannot be imported. (minutes.txt: The text tells of no drawing: there is no flow, boundary or type in it.)\n',
  });
});
