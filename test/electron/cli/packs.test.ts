import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Element, isComponent } from '#core/model/element.ts';
import { answerKey, type ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { projectFile, run } from '#test/fixtures/command.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { examplePackFile, examplePackText, smallPackText } from '#test/fixtures/packs.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

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
