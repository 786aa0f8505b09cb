import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Events, JobOutcome } from '#core/ipc/contract.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { createJobs, type Jobs } from '../../../electron/jobs/jobs.ts';
import { startReport } from '../../../electron/jobs/report-job.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';
import { newProject } from '#test/fixtures/small-project.ts';

/** A report that is being made by a process which ends as `ending` says, over a report that is there already. */
function begin(ending: 'finish' | 'fail' | 'crash' | 'hang') {
  const folder = temporaryFolder();
  const file = path.join(folder, 'report.pdf');
  writeFileSync(file, 'earlier report');
  const told: (readonly [string, unknown])[] = [];
  const ended = Promise.withResolvers<JobOutcome>();
  const halfway = Promise.withResolvers<void>();
  const jobs = createJobs((name, event) => {
    told.push([name, event]);
    if (name === 'job.progress') halfway.resolve();
    if (name === 'job.ended') ended.resolve((event as Events['job.ended']).outcome);
  });
  const { child } = nodeChild('report-process.ts', [ending]);
  const order = { rows: newProject().rows, catalogue: readCatalogue(), now: '2026-12-31' };
  const { jobId } = jobs.begin((onProgress) => startReport(child, order, file, onProgress));
  const left = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  return { jobs, jobId, file, told, left, outcome: ended.promise, halfway: halfway.promise };
}

const refusalOf = (jobs: Jobs, jobId: string) => {
  try {
    return jobs.fileOf(jobId);
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
};

test('a report that is finished takes its name, after its progress was told', async () => {
  const { jobs, jobId, file, told, left, outcome } = begin('finish');
  expect(await outcome).toEqual({ state: 'done', path: file });
  expect(told).toEqual([
    ['job.progress', { jobId, fraction: 0.5, step: 'pages' }],
    ['job.ended', { jobId, outcome: { state: 'done', path: file } }],
  ]);
  expect(left()).toEqual({ 'report.pdf': 'report of 2 rows' });
  expect(jobs.fileOf(jobId)).toBe(file);
});

test.each([
  ['fails', 'fail', 'a font is missing'],
  ['crashes', 'crash', 'its process ended'],
] as const)('a report whose process %s says so and leaves what was there', async (_how, ending, detail) => {
  const { jobs, jobId, left, outcome } = begin(ending);
  expect(await outcome).toEqual({ state: 'failed', error: { code: 'reportFailed', detail } });
  expect(left()).toEqual({ 'report.pdf': 'earlier report' });
  expect(refusalOf(jobs, jobId)).toBe('invalidInput');
});

test('a report that is cancelled ends, however busy its process is, and leaves nothing of itself', async () => {
  const { jobs, jobId, left, outcome, halfway } = begin('hang');
  await halfway;
  jobs.cancel(jobId);
  expect(await outcome).toEqual({ state: 'cancelled' });
  expect(left()).toEqual({ 'report.pdf': 'earlier report' });
});

test('quitting cancels what still runs and waits until it is gone', async () => {
  const { jobs, left, halfway } = begin('hang');
  await halfway;
  await jobs.end();
  expect(left()).toEqual({ 'report.pdf': 'earlier report' });
});
