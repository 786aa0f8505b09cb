import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyChange } from '#core/model/change.ts';
import { cli, fixture, projectFile, run } from '#test/fixtures/command.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { SECTIONS } from '#test/fixtures/outline.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

test('writes the report of a project file, and nothing else beside it', async () => {
  const { file, folder } = projectFile();
  const output = path.join(folder, 'report.pdf');
  expect(await run('report', file, '-o', output)).toEqual({ code: 0, out: '', err: `Wrote ${output}.\n` });
  const { pages, info, bookmarks, links, fonts, smallestText } = await readPdf(readFileSync(output));
  expect(readdirSync(folder).toSorted()).toEqual(['credit scoring.mltw', 'report.pdf']);
  expect(info).toMatchObject({ Title: 'Retail credit scoring', Language: 'en-GB' });
  expect(pages[0]).toContain('Retail credit scoring');
  expect(pages[0]).toContain('21 November 2026');
  expect(bookmarks.map(({ title }) => title)).toEqual(SECTIONS);
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
  await Promise.all([run('report', file, '-o', one), run('report', '--output', two, file)]);
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

test('writes no report of several drawings at once', async () => {
  const output = path.join(temporaryFolder(), 'out.pdf');
  expect(await run('report', fixture('drawings/atlas-incidents.json'), '-o', output)).toMatchObject({
    code: 3,
    out: '',
  });
});

test('leaves nothing behind when it is interrupted', async () => {
  const { file, folder } = projectFile();
  const command = spawn(process.execPath, [cli, 'report', file, '-o', path.join(folder, 'out.pdf')]);
  command.on('spawn', () => command.kill('SIGINT'));
  const signal = await new Promise((resolve) => command.on('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
  expect(readdirSync(folder)).toEqual(['credit scoring.mltw']);
});
test('ends with 4 when the output cannot be written there', async () => {
  const { file, folder } = projectFile();
  const missing = await run('report', file, '-o', path.join(folder, 'nowhere', 'out.md'));
  expect(missing).toMatchObject({ code: 4, out: '' });
  const occupied = path.join(folder, 'taken.md');
  mkdirSync(occupied);
  expect(await run('report', file, '-o', occupied)).toMatchObject({ code: 4 });
  expect(readdirSync(folder).toSorted()).toEqual(['credit scoring.mltw', 'taken.md']);
});
