import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { readDrawings } from '#core/formats/drawings.ts';
import { writeProjectFile } from '#core/formats/mltw.ts';
import { applyChange } from '#core/model/change.ts';
import { type Element, isComponent } from '#core/model/element.ts';
import { answerKey, type ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { examplePackFile, examplePackText, smallPackText } from '#test/fixtures/packs.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { readCatalogue } from '../../electron/content.ts';
import { seal } from '../../electron/files/age.ts';
import manifest from '../../package.json' with { type: 'json' };

const cli = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const incidents = fixture('drawings/atlas-incidents.json');
const husky = fixture('threat-dragon/husky-ai.json');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a person would, with a fixed day. */
function run(...args: readonly string[]): Promise<Run> {
  return runWith({ SOURCE_DATE_EPOCH: '1795219200' }, ...args);
}

function runWith(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> {
  const command = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', cli, ...args], {
    env: { ...process.env, ...environment },
  });
  let [out, err] = ['', ''];
  command.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  command.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => command.on('close', (code) => resolve({ code, out, err })));
}

function projectFile(model: Model = creditScoring(), folder = temporaryFolder()): { file: string; folder: string } {
  const file = path.join(folder, 'credit scoring.mltw');
  writeFileSync(file, writeProjectFile({ model, catalogueVersion: '2023.1' }));
  return { file, folder };
}

test('writes the report of a project file, and nothing else beside it', async () => {
  const { file, folder } = projectFile();
  const output = path.join(folder, 'report.pdf');
  expect(await run('report', file, '-o', output)).toEqual({ code: 0, out: '', err: `Wrote ${output}.\n` });
  const { pages, info, bookmarks, links, fonts, smallestText } = await readPdf(readFileSync(output));
  expect(readdirSync(folder).toSorted()).toEqual(['credit scoring.mltw', 'report.pdf']);
  expect(info).toMatchObject({ Title: 'Retail credit scoring', Language: 'en-GB' });
  expect(pages[0]).toContain('Retail credit scoring');
  expect(pages[0]).toContain('21 November 2026');
  expect(bookmarks.map(({ title }) => title)).toEqual([
    'Summary',
    'The system and its scope',
    'The system as drawn',
    'Risk posture',
    'What was looked at',
    'Register of findings',
    'Remediation plan',
    'The risks in detail',
    'Accepted, transferred and not applicable',
    'Open questions',
    'Scope and limits',
    'Method and caveats',
    'What changed',
    'The risks in other lists',
    'Words of this report',
    'Sources and licence',
  ]);
  const text = pages.join(' ');
  for (const part of ['Loan decision', 'Bank platform', 'training set', 'ML08', 'CC BY-SA 4.0']) {
    expect(text).toContain(part);
  }
  expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  expect(links.length).toBeGreaterThan(5);
  expect(fonts).toEqual({ 'Inter-Regular': true, 'Inter-SemiBold': true, 'Inter-Italic': true });
  expect(smallestText).toBeGreaterThanOrEqual(6);
});

test('writes the same bytes for the same project and day, over the file that was there', async () => {
  const { file, folder } = projectFile();
  const [one, two] = [path.join(folder, 'one.pdf'), path.join(folder, 'two.pdf')];
  writeFileSync(two, 'an older report');
  await run('report', file, '-o', one);
  await run('report', '--output', two, file);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});

test('makes a readable report of a project whose every word is hostile', async () => {
  const words = [
    'javascript:alert(1)',
    '<script>alert(1)</script>',
    '../../../../etc/passwd',
    'x'.repeat(200),
    'שלום עולם \u202eevil',
    '🦊🧨 信用評分',
    '\u0000\u0007\u001b[31m',
    '{"text":"x","svg":"<image href=\\"/etc/passwd\\"/>"}',
    '${process.env}',
    '%PDF-1.7 %%EOF endobj',
  ];
  const model = creditScoring();
  const rows = [...model.element.values()].map((before, index) => ({
    table: 'element' as const,
    id: before.id,
    before,
    after: { ...before, name: words[index % words.length]!, description: `${words[0]} `.repeat(300) },
  }));
  const project = [...model.project.values()][0]!;
  const described = {
    table: 'project' as const,
    id: project.id,
    before: project,
    after: { ...project, name: words[4]!, description: 'y'.repeat(10_000) },
  };
  const { file, folder } = projectFile(applyChange(model, [...rows, described]));
  const output = path.join(folder, 'report.pdf');
  expect(await run('report', file, '-o', output)).toMatchObject({ code: 0, out: '' });
  const { pages, links } = await readPdf(readFileSync(output));
  expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  expect(pages.join(' ')).toContain('<script>alert(1)</script>');
  expect(pages.join(' ')).not.toContain('root:');
  expect(pages.at(-1)).toContain('cannot be drawn in the typeface of this report');
});

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

test('prints findings of the packs that a project has switched on, with their origin, and reports them', async () => {
  const { file, folder } = projectFile(withExamplePack(true));
  const { out } = await run('findings', file);
  const printed = JSON.parse(out) as { risk: string }[];
  expect(printed.filter(({ risk }) => !risk.startsWith('ML'))).toEqual([
    {
      case: 'credit-scoring',
      risk: 'example.R1',
      element: 'prompts',
      level: 'attached',
      because: 'Changes of Prompts go live without a review.',
      score: expect.objectContaining({ scale: 'residual', band: 'high' }) as unknown,
      pack: { id: 'example', name: 'Scoring and assistants', version: '1.0' },
      crosswalk: { 'owasp-llm-top-10@2026': ['LLM01:2026'], 'example.controls@2025': ['EX-12'] },
    },
    expect.objectContaining({ risk: 'example.R2', level: 'suggested' }),
  ]);
  const output = path.join(folder, 'report.pdf');
  expect(await run('report', file, '-o', output)).toMatchObject({ code: 0 });
  const text = (await readPdf(readFileSync(output))).pages.join('\n');
  expect(text).toContain('From the content pack Scoring and assistants 1.0');
  expect(text).toContain('Instructions Changed Unseen');
  expect(text).toContain('Licence: CC0-1.0');
  expect(text).toContain('The cheerful assistant');
  expect(text).toContain('EX-12');

  const off = projectFile(withExamplePack(false)).file;
  const without = JSON.parse((await run('findings', off)).out) as { risk: string }[];
  expect(without.filter(({ risk }) => !risk.startsWith('ML'))).toEqual([]);
});

test('leaves out a pack that cannot be read, and says so', async () => {
  const model = creditScoring();
  const pack = { id: 'acme', version: '1', isOn: true, text: '{' };
  const { file, folder } = projectFile({ ...model, pack: new Map([['acme', pack]]) });
  expect(await run('findings', file)).toMatchObject({ code: 0, err: 'acme: is not JSON from line 1 on\n' });
  const output = path.join(folder, 'report.pdf');
  await run('report', file, '-o', output);
  expect((await readPdf(readFileSync(output))).pages.join('\n')).toContain('nothing of it is in this report');
});

test('opens a project that is closed with the passphrase of the environment, and with no other', async () => {
  const { file, folder } = projectFile();
  const sealed = path.join(folder, 'sealed.mltw');
  writeFileSync(sealed, await seal(readFileSync(file, 'utf8'), 'four words of mine', 1));
  const open = await runWith({ MLTW_PASSPHRASE: 'four words of mine' }, 'findings', sealed);
  expect(open).toEqual({ ...(await run('findings', file)), err: '' });
  expect(await runWith({ MLTW_PASSPHRASE: 'four words of yours' }, 'findings', sealed)).toEqual({
    code: 3,
    out: '',
    err: 'The passphrase does not open this file.\n',
  });
  expect(await runWith({ MLTW_PASSPHRASE: '' }, 'findings', sealed)).toEqual({
    code: 3,
    out: '',
    err: 'The file is closed with a passphrase. (set MLTW_PASSPHRASE)\n',
  });
});

test('says what a content pack adds, or all that is wrong with it', async () => {
  expect(await run('check-pack', examplePackFile)).toEqual({
    code: 0,
    out: 'example.mltwpack.json: Scoring and assistants 1.0, 2 component types, 3 questions, 2 risks, 4 strategies, 3 rules, 3 entries of the crosswalk, 1 incident\n',
    err: '',
  });
  const file = path.join(temporaryFolder(), 'broken.mltwpack.json');
  writeFileSync(file, smallPackText('acme', { needs: ['other'], glossary: [{ id: 'acme.a', term: 'a' }], colour: 1 }));
  expect(await run('check-pack', file)).toEqual({
    code: 3,
    out: '',
    err: [
      'broken.mltwpack.json: glossary, entry 1, definition: is missing',
      'broken.mltwpack.json: has a field “colour” that packs do not know',
      '',
    ].join('\n'),
  });
});

/** The credit-scoring system with a prompt library whose changes nobody reviews, and the pack that knows about it. */
function withExamplePack(isOn: boolean): Model {
  const model = creditScoring();
  const [first] = [...model.element.values()].filter(isComponent);
  const prompts = {
    ...first!,
    kind: 'dataStore',
    id: 'prompts' as ElementId,
    name: 'Prompts',
    type: 'example.prompt-library',
  };
  const answer = { element: prompts.id, tick: 'example.prompts-reviewed', value: 'no' } as const;
  return {
    ...model,
    element: new Map([...model.element, [prompts.id, prompts as Element]]),
    answer: new Map([...model.answer, [answerKey(answer.element, answer.tick), answer]]),
    pack: new Map([['example', { id: 'example', version: '1.0', isOn, text: examplePackText }]]),
  };
}

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

test('ends with 2 and points to the help when it cannot follow', async () => {
  expect(await run('publish', 'x.mltw')).toEqual({
    code: 2,
    out: '',
    err: 'There is no command “publish”. See --help.\n',
  });
});

test('ends with 2 when SOURCE_DATE_EPOCH is no date', async () => {
  const { file, folder } = projectFile();
  const output = path.join(folder, 'report.pdf');
  expect(await runWith({ SOURCE_DATE_EPOCH: 'tomorrow' }, 'report', file, '-o', output)).toMatchObject({ code: 2 });
});

test('prints help and version on stdout', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('report FILE -o OUT') as unknown,
    err: '',
  });
  expect(await run('-V')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test.each([
  ['is missing', null, 'The file cannot be read. (ENOENT)'],
  ['is not JSON', '{ "format": "ml-threat-workbench",', 'The file is damaged. (not JSON from line 1 on)'],
  ['is not ours', '{"hello": "world"}', 'This is not a project of the workbench.'],
  ['is no text', Buffer.from([0xff, 0xfe, 0x00]), 'This is not a project of the workbench. (it is not a text)'],
  [
    'comes from a newer version',
    '{"format": "ml-threat-workbench", "version": 99}',
    'The file was written by a newer version of the workbench. (version 99, this workbench reads up to 3)',
  ],
  ['nests too deep', '['.repeat(200_000), 'This is not a project of the workbench.'],
])('ends with 3 and leaves no report when the file %s', async (_what, content, message) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'in.mltw');
  const output = path.join(folder, 'out.pdf');
  if (content !== null) writeFileSync(file, content);
  const before = readdirSync(folder);
  const runs = await Promise.all([run('report', file, '-o', output), run('findings', file)]);
  const refused = { code: 3, out: '', err: `${message}\n` };
  expect(runs).toEqual([refused, refused]);
  expect(readdirSync(folder)).toEqual(before);
});

test('ends with 3 for drawings that are damaged, and names the place', async () => {
  const file = path.join(temporaryFolder(), 'damaged.json');
  writeFileSync(file, '{"cases": [{"id": "a", "elements": 7}]}');
  expect(await run('findings', file)).toEqual({ code: 3, out: '', err: 'The file is damaged. (cases.0.elements)\n' });
});

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
  expect(await run('report', husky, '-o', one)).toMatchObject({ code: 0, out: '' });
  await run('report', husky, '-o', two);
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
    err: 'The file cannot be imported. (The text tells of no drawing: there is no flow, boundary or type in it.)\n',
  });
});

test('writes no report of several drawings at once', async () => {
  const output = path.join(temporaryFolder(), 'out.pdf');
  expect(await run('report', incidents, '-o', output)).toMatchObject({ code: 3, out: '' });
});

test('ends with 4 when the output cannot be written there', async () => {
  const { file, folder } = projectFile();
  const missing = await run('report', file, '-o', path.join(folder, 'nowhere', 'out.pdf'));
  expect(missing).toMatchObject({ code: 4, out: '' });
  const occupied = path.join(folder, 'taken.pdf');
  mkdirSync(occupied);
  expect(await run('report', file, '-o', occupied)).toMatchObject({ code: 4 });
  expect(readdirSync(folder).toSorted()).toEqual(['credit scoring.mltw', 'taken.pdf']);
});

test('leaves nothing behind when it is interrupted', async () => {
  const { file, folder } = projectFile();
  const command = spawn(process.execPath, [cli, 'report', file, '-o', path.join(folder, 'out.pdf')]);
  command.on('spawn', () => command.kill('SIGINT'));
  const signal = await new Promise((resolve) => command.on('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
  expect(readdirSync(folder)).toEqual(['credit scoring.mltw']);
});
