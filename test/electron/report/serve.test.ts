import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from '#core/model/change.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { readCatalogue } from '../../../electron/content.ts';
import type { ReportMessage } from '../../../electron/report/messages.ts';
import { serveReport } from '../../../electron/report/serve.ts';

async function serve(outPath: string): Promise<readonly ReportMessage[]> {
  const told: ReportMessage[] = [];
  const rows = rowsOf(creditScoring());
  const order = { kind: 'make', rows, catalogue: readCatalogue(), now: '2026-12-31', outPath } as const;
  await serveReport(order, (message) => told.push(message));
  return told;
}

test('tells each step before it begins, writes the report and says that it is done', async () => {
  const file = path.join(temporaryFolder(), 'report.pdf');
  expect(await serve(file)).toEqual([
    { kind: 'progress', fraction: 0, step: 'Reading the project' },
    { kind: 'progress', fraction: 0.2, step: 'Finding risks' },
    { kind: 'progress', fraction: 0.4, step: 'Drawing the system' },
    { kind: 'progress', fraction: 0.6, step: 'Laying out the pages' },
    { kind: 'progress', fraction: 0.8, step: 'Writing the file' },
    { kind: 'done' },
  ]);
  const { pages } = await readPdf(readFileSync(file));
  expect(pages[0]).toContain('31 December 2026');
});

test('leaves a file that is already there as it is, and says why there is no report', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'report.pdf');
  writeFileSync(file, 'something else');
  expect((await serve(file)).at(-1)).toEqual({ kind: 'failed', code: 'fileUnwritable', detail: 'EEXIST' });
  expect(readFileSync(file, 'utf8')).toBe('something else');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('says so when the folder is gone', async () => {
  const file = path.join(temporaryFolder(), 'gone', 'report.pdf');
  expect((await serve(file)).at(-1)).toEqual({ kind: 'failed', code: 'fileUnwritable', detail: 'ENOENT' });
});
