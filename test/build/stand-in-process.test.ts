import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, exitOf, processesNaming, standIn, startNotes, startNotesPlainly } from './notes.ts';

const browserOf = (data: string): string[] => processesNaming(`--user-data-dir=${data}`);

/** Waits until the app has written down that it is `ready` in its folder of data. */
async function untilRunning(data: string): Promise<void> {
  const log = path.join(data, 'events.log');
  await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 15_000 }).toContain('shown');
}

test('leaves no Chromium and no store behind when main is killed, and starts again on the same data', async () => {
  const data = dataFolder();
  const first = startNotesPlainly(data);
  await untilRunning(data);
  expect(browserOf(data).length).toBeGreaterThan(0);
  first.kill('SIGKILL');
  await expect.poll(() => processesNaming(data), { timeout: 15_000 }).toEqual([]);

  writeFileSync(path.join(data, 'events.log'), '');
  const second = startNotesPlainly(data);
  await untilRunning(data);
  second.kill('SIGTERM');
  expect(await exitOf(second)).toBe(0);
});

test('ends in order on SIGTERM', async () => {
  const data = dataFolder();
  const main = startNotesPlainly(data);
  await untilRunning(data);
  main.kill('SIGTERM');
  expect(await exitOf(main)).toBe(0);
  expect(readFileSync(path.join(data, 'events.log'), 'utf8').trim().split('\n')).toEqual([
    'ready',
    'shown',
    'before-quit',
    'close',
    'closed',
    'will-quit',
    'quit',
  ]);
  await expect.poll(() => processesNaming(data), { timeout: 15_000 }).toEqual([]);
});

test('hands a second start to the first and ends', async () => {
  const { app, data } = await startNotes();
  const second = startNotesPlainly(data, 'later.file');
  expect(await exitOf(second)).toBe(0);
  await expect
    .poll(() => app.evaluate(() => seen))
    .toContainEqual(['second-instance', 'later.file', { from: 'a later start' }]);
});

test('opens no port unless it is asked to', async () => {
  const data = dataFolder();
  const main = startNotesPlainly(data);
  await untilRunning(data);
  expect(browserOf(data).filter((line) => line.includes('remote-debugging-port'))).toEqual([]);
  main.kill('SIGTERM');
  expect(await exitOf(main)).toBe(0);
});

test('says what a main file throws at the start, and ends', () => {
  const folder = path.join(dataFolder(), 'broken');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{ "main": "main.cjs" }');
  writeFileSync(path.join(folder, 'main.cjs'), "throw new Error('broken main')");
  const { status, stderr } = spawnSync(path.join(standIn, 'electron'), [folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('Error: broken main')]);
});

test("answers --version with Electron's, and is plain Node when told so", () => {
  const executable = path.join(standIn, 'electron');
  expect(execFileSync(executable, ['--version'], { encoding: 'utf8' })).toBe('v45.4.1\n');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  expect(execFileSync(executable, ['-p', '1 + 1'], { encoding: 'utf8', env })).toBe('2\n');
});
