import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SecondFolder } from '#core/ipc/backup.ts';
import { type Keeper, keepLibrary } from '../../../../electron/store/keeper.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { HOSTILE_DATABASES } from '#test/fixtures/hostile/databases.ts';
import { newProject } from '#test/fixtures/small-project.ts';

const START = Date.UTC(2026, 0, 1);
const project = newProject();
const falcon = newProject('p2', 'Falcon');

interface Kept {
  readonly keeper: Keeper;
  readonly data: string;
  readonly stick: string;
  readonly clock: { now: number };
}

/** A library with two projects, backed up once, and a stick that its backups are copied to. */
async function copied(): Promise<Kept & { readonly second: SecondFolder }> {
  const [data, stick] = [temporaryFolder(), path.join(temporaryFolder(), 'stick')];
  mkdirSync(stick);
  const clock = { now: START };
  const keeper = keepLibrary(path.join(data, 'library.db'), () => clock.now);
  onTestFinished(() => keeper.close());
  keeper.library().put(project, START);
  keeper.library().put(falcon, START);
  await keeper.safekeeping.backUp('asked');
  const second = await keeper.safekeeping.useSecondFolder(stick);
  if (!second) throw new Error('no second folder');
  return { keeper, data, stick, clock, second };
}

/** Renames a project and backs the library up, an hour later; answers the state of the second folder once it followed. */
async function renamed({ keeper, clock }: Kept, name: string): Promise<SecondFolder | null> {
  clock.now += 3_600_000;
  keeper.library().rename(project.id, name, clock.now);
  await keeper.safekeeping.backUp('asked');
  return keeper.safekeeping.secondFolder();
}

const names = (keeper: Keeper): readonly string[] =>
  keeper
    .library()
    .list()
    .map(({ name }) => name)
    .toSorted();
const copiesOf = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.db'));
const holding = (folder: string, text: string): readonly string[] =>
  copiesOf(folder).filter((name) => readFileSync(path.join(folder, name)).includes(text));

test('every backup is copied to a folder of its own in the second one, byte for byte', async () => {
  const kept = await copied();
  expect(kept.second).toMatchObject({ state: 'there', trouble: null, copiedAt: START, stillHeld: 0 });
  expect(path.dirname(kept.second.folder)).toBe(kept.stick);
  const after = await renamed(kept, 'Fraud');
  expect(after?.backups).toEqual(kept.keeper.safekeeping.backups());
  for (const name of copiesOf(kept.second.folder)) {
    const here = readFileSync(path.join(kept.data, 'backups', name));
    expect(readFileSync(path.join(kept.second.folder, name)).equals(here)).toBe(true);
  }
  expect(copiesOf(kept.second.folder)).toHaveLength(2);
});

test('what the library was left with is copied when it is closed, and the folder is known again after a restart', async () => {
  const kept = await copied();
  kept.keeper.library().rename(project.id, 'Fraud', START + 1);
  kept.clock.now += 1;
  await kept.keeper.close();
  const again = keepLibrary(path.join(kept.data, 'library.db'), () => kept.clock.now);
  expect((await again.safekeeping.secondFolder())?.backups.map(({ reason }) => reason)).toEqual(['close', 'asked']);
  await again.close();
});

test('a folder that is gone is no trouble and is never made anew; once it is back it catches up', async () => {
  const kept = await copied();
  renameSync(kept.stick, `${kept.stick}-unplugged`);
  expect(await renamed(kept, 'Fraud')).toMatchObject({ state: 'away', trouble: null, copiedAt: START, backups: [] });
  expect(readdirSync(path.dirname(kept.stick))).toEqual(['stick-unplugged']);
  expect(kept.keeper.safekeeping.backups()).toHaveLength(2);
  renameSync(`${kept.stick}-unplugged`, kept.stick);
  const back = await kept.keeper.safekeeping.secondFolder();
  expect([back?.state, back?.copiedAt, back?.backups.length]).toEqual(['there', kept.clock.now, 2]);
});

test('what cannot be written there is said with its reason until it can be', async () => {
  const kept = await copied();
  const told: unknown[] = [];
  const keeper = keepLibrary(
    path.join(temporaryFolder(), 'library.db'),
    () => kept.clock.now,
    (...news) => told.push(news),
  );
  onTestFinished(() => keeper.close());
  keeper.library().put(project, START);
  await keeper.safekeeping.useSecondFolder(kept.second.folder);
  kept.clock.now += 1;
  const inTheWay = path.join(kept.second.folder, 'library-2026-01-01T00-00-00-001Z.db.tmp');
  mkdirSync(inTheWay);
  await keeper.safekeeping.backUp('asked');
  const failing = await keeper.safekeeping.secondFolder();
  expect(failing).toMatchObject({ state: 'failing', trouble: { code: 'fileUnwritable' } });
  rmSync(inTheWay, { recursive: true });
  expect(await keeper.safekeeping.secondFolder()).toMatchObject({ state: 'there', trouble: null });
  expect(told).toEqual([
    [null, null],
    [null, expect.objectContaining({ code: 'fileUnwritable' })],
  ]);
});

test('a project deleted for good is taken out of every copy, also of those that lie only there', async () => {
  const kept = await copied();
  const { folder } = kept.second;
  await renamed(kept, 'Fraud');
  const [newest = '', oldest = ''] = copiesOf(folder).toSorted().toReversed();
  for (const ending of ['db', 'json']) rmSync(path.join(kept.data, 'backups', oldest.replace(/db$/, ending)));
  // A copy that was broken off has no note.
  rmSync(path.join(folder, oldest.replace(/db$/, 'json')));
  expect(holding(folder, 'Falcon')).toHaveLength(2);

  kept.keeper.library().delete(falcon.id, kept.clock.now);
  kept.keeper.library().erase(falcon.id);
  kept.keeper.forget(falcon.id);
  const after = await kept.keeper.safekeeping.secondFolder();
  expect(after).toMatchObject({ stillHeld: 0, state: 'there' });
  const held = Object.fromEntries(
    after?.backups.map(({ name, projects, isVerified }) => [name, [projects, isVerified]]) ?? [],
  );
  expect(held).toEqual({ [newest]: [1, true], [oldest]: [1, true] });
  expect(holding(folder, 'Falcon')).toEqual([]);
});

test('what somebody put among the copies is asked nothing, taken in by nobody, and goes when a project does', async () => {
  const kept = await copied();
  const { folder } = kept.second;
  const planted = 'library-2025-12-31T00-00-00-000Z.db';
  // A view in the place of a table: whoever asks it never gets an answer.
  HOSTILE_DATABASES[0]?.make(path.join(folder, planted));
  await expect(kept.keeper.safekeeping.fetchBackup(planted)).rejects.toMatchObject({ code: 'fileDamaged' });
  kept.keeper.library().delete(falcon.id, START);
  kept.keeper.library().erase(falcon.id);
  kept.keeper.forget(falcon.id);
  expect(await kept.keeper.safekeeping.secondFolder()).toMatchObject({ state: 'there', stillHeld: 0 });
  expect(readdirSync(folder)).not.toContain(planted);
});

test.each([
  ['a time that no clock shows', { at: 9e15 }],
  ['a time that is no number', { at: 'soon' }],
  ['a digest of a million characters', { digest: 'd'.repeat(1_000_000) }],
])('a copy whose note tells of %s counts as not checked', async (_what, odd) => {
  const { keeper, second } = await copied();
  const [name = ''] = copiesOf(second.folder);
  const note = path.join(second.folder, name.replace(/db$/, 'json'));
  writeFileSync(note, JSON.stringify({ ...(JSON.parse(readFileSync(note, 'utf8')) as object), ...odd }));
  const planted = name.replace('2026', '2025');
  for (const ending of ['db', 'json']) {
    const own = path.join(second.folder, name.replace(/db$/, ending));
    copyFileSync(own, path.join(second.folder, planted.replace(/db$/, ending)));
  }
  const told = await keeper.safekeeping.secondFolder();
  const found = told?.backups.find((backup) => backup.name === planted);
  expect(found).toMatchObject({ isVerified: false, projects: 0 });
  expect(new Date(found?.at ?? NaN).getTime()).not.toBeNaN();
});

test('a project deleted for good while the folder is away goes from it once it is back, after a restart too', async () => {
  const kept = await copied();
  renameSync(kept.stick, `${kept.stick}-unplugged`);
  kept.keeper.library().delete(falcon.id, START);
  kept.keeper.library().erase(falcon.id);
  kept.keeper.forget(falcon.id);
  expect(await kept.keeper.safekeeping.secondFolder()).toMatchObject({ state: 'away', stillHeld: 1 });
  await kept.keeper.close();
  renameSync(`${kept.stick}-unplugged`, kept.stick);
  expect(holding(kept.second.folder, 'Falcon')).toHaveLength(1);
  const again = keepLibrary(path.join(kept.data, 'library.db'), () => START);
  expect(await again.safekeeping.secondFolder()).toMatchObject({ state: 'there', stillHeld: 0 });
  expect(holding(kept.second.folder, 'Falcon')).toEqual([]);
  await again.close();
});

test('a library that is lost with its backups comes back from the second folder', async () => {
  const { keeper, data, second } = await copied();
  await keeper.close();
  const lost = temporaryFolder();
  const fresh = keepLibrary(path.join(lost, 'library.db'), () => START + 1);
  onTestFinished(() => fresh.close());
  const found = await fresh.safekeeping.useSecondFolder(second.folder);
  expect(found?.folder).toBe(second.folder);
  const [newest] = found?.backups ?? [];
  await fresh.safekeeping.fetchBackup(newest?.name ?? '');
  await fresh.safekeeping.restoreBackup(newest?.name ?? '');
  expect(names(fresh)).toEqual(['Credit scoring', 'Falcon']);
  expect(readdirSync(data)).toContain('backups');
});

test('a copy that was changed since, and one that is none, is not taken in', async () => {
  const { keeper, data, second } = await copied();
  const [name = ''] = copiesOf(second.folder);
  cpSync(path.join(data, 'backups'), path.join(data, 'kept'), { recursive: true });
  for (const file of readdirSync(path.join(data, 'backups'))) rmSync(path.join(data, 'backups', file));
  const bytes = readFileSync(path.join(second.folder, name));
  bytes.fill(0x5a, 8192, 12_288);
  writeFileSync(path.join(second.folder, name), bytes);
  await expect(keeper.safekeeping.fetchBackup(name)).rejects.toMatchObject({ code: 'fileDamaged' });
  for (const other of ['../library.db', 'library-2026.db', '']) {
    await expect(keeper.safekeeping.fetchBackup(other)).rejects.toMatchObject({ code: 'invalidInput' });
  }
  expect(readdirSync(path.join(data, 'backups'))).toEqual([]);
  copyFileSync(path.join(data, 'kept', name), path.join(second.folder, name));
  await keeper.safekeeping.fetchBackup(name);
  expect(readdirSync(path.join(data, 'backups'))).toHaveLength(2);
});

test('the folder of the library itself, or one in it, is no second folder', async () => {
  const { keeper, data } = await copied();
  for (const folder of [data, path.join(data, 'backups')]) {
    await expect(keeper.safekeeping.useSecondFolder(folder)).rejects.toMatchObject({ code: 'fileUnwritable' });
  }
  expect(await keeper.safekeeping.useSecondFolder(null)).toBe(null);
});
