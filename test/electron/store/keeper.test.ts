import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ProjectId } from '#core/model/ids.ts';
import { type Keeper, keepLibrary } from '../../../electron/store/keeper.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { HOSTILE_DATABASES } from '#test/fixtures/hostile/databases.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

const MINUTE = 60_000;

/** A library with one project in a folder of its own, and the clock it goes by. */
function kept(): { keeper: Keeper; file: string; folder: string; clock: { now: number } } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'library.db');
  const clock = { now: Date.UTC(2026, 0, 1) };
  const keeper = keepLibrary(file, () => clock.now);
  onTestFinished(() => keeper.close());
  keeper.library().put(project, clock.now);
  return { keeper, file, folder, clock };
}

const project = newProject();
const names = (keeper: Keeper): readonly string[] =>
  keeper
    .library()
    .list()
    .map(({ name }) => name);

/** Overwrites the middle of a closed library. */
function damage(file: string, page = 2): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * page, 4096 * (page + 1));
  writeFileSync(file, bytes);
}

test('a changed library is backed up at the start, every ten minutes and at the end, and an unchanged one never', async () => {
  const { keeper, clock } = kept();
  await keeper.backUpInTime();
  clock.now += 9 * MINUTE;
  keeper.library().apply(project.id, 0, added(training()));
  await keeper.backUpInTime();
  clock.now += 2 * MINUTE;
  await keeper.backUpInTime();
  clock.now += 30 * MINUTE;
  await keeper.backUpInTime();
  keeper.library().apply(project.id, 1, changed(training(), training('e1', 'Fine-tuning')));
  await keeper.close();
  const made = keeper.safekeeping.backups();
  expect(
    made.map(({ reason, projects, components, isVerified }) => [reason, projects, components, isVerified]),
  ).toEqual([
    ['close', 1, 1, true],
    ['regular', 1, 1, true],
    ['start', 1, 0, true],
  ]);
});

test('a backup that cannot be made is told of, with the reason, until one can be', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'backups'), 'in the way of the folder');
  const told: unknown[] = [];
  const clock = { now: Date.UTC(2026, 0, 1) };
  const keeper = keepLibrary(
    path.join(folder, 'library.db'),
    () => clock.now,
    (trouble) => told.push(trouble),
  );
  onTestFinished(() => keeper.close());
  keeper.library().put(project, clock.now);
  await keeper.backUpInTime();
  rmSync(path.join(folder, 'backups'));
  clock.now += 10 * MINUTE;
  await keeper.backUpInTime();
  expect(told).toEqual([{ code: 'fileUnwritable', detail: 'ENOTDIR' }, null]);
});

test('opening and looking is no change to back up', async () => {
  const { keeper, clock } = kept();
  await keeper.safekeeping.backUp('asked');
  keeper.library().markOpened(project.id, clock.now + 1);
  expect(await keeper.safekeeping.backUp('asked')).toBe(null);
});

test('a backup is brought back, and that is taken back', async () => {
  const { keeper } = kept();
  const first = await keeper.safekeeping.backUp('asked');
  keeper.library().rename(project.id, 'Fraud', 1);
  const before = keeper.library().open(project.id);

  const { undo, damaged } = await keeper.safekeeping.restoreBackup(first?.name ?? '');
  expect(names(keeper)).toEqual(['Credit scoring']);
  expect(damaged).toBe(null);

  await keeper.safekeeping.restoreBackup(undo ?? '');
  expect(keeper.library().open(project.id)).toEqual(before);
});

test('a damaged library is kept byte for byte beside the backup that takes its place', async () => {
  const { keeper, file, folder } = kept();
  const first = await keeper.safekeeping.backUp('asked');
  await keeper.close();
  damage(file);
  const bytes = readFileSync(file);
  expect(() => keeper.library()).toThrow(expect.objectContaining({ code: 'libraryDamaged' }) as Error);

  const { undo, damaged } = await keeper.safekeeping.restoreBackup(first?.name ?? '');
  expect(undo).toBe(null);
  expect(readFileSync(path.join(folder, damaged ?? '')).equals(bytes)).toBe(true);
  expect(names(keeper)).toEqual(['Credit scoring']);
});

test('a backup that was changed since is not brought back, and the library stays as it is', async () => {
  const { keeper, folder } = kept();
  const first = await keeper.safekeeping.backUp('asked');
  const backup = new Database(path.join(folder, 'backups', first?.name ?? ''));
  backup.exec(`UPDATE project_row SET value = replace(value, 'Credit', 'Debit!')`);
  backup.close();
  keeper.library().rename(project.id, 'Fraud', 1);
  const wish = keeper.safekeeping.restoreBackup(first?.name ?? '');
  await expect(wish).rejects.toMatchObject({ code: 'fileDamaged' });
  expect(names(keeper)).toEqual(['Fraud']);
});

test.each(['../library.db', 'library-x.db', 'other.db', ''])(
  'no file but a backup is brought back: %j',
  async (name) => {
    const { keeper } = kept();
    await expect(keeper.safekeeping.restoreBackup(name)).rejects.toMatchObject({ code: 'invalidInput' });
  },
);

test('a project deleted for good is in no backup and in no copy, and the others are still there', async () => {
  const { keeper, folder } = kept();
  const other = newProject('p2', 'Falcon');
  keeper.library().put(other, 2);
  keeper.library().apply(other.id, 0, added({ ...training('e9', 'Falcon training') }));
  await keeper.safekeeping.backUp('asked');
  keeper.library().rename(project.id, 'Fraud', 3);
  await keeper.safekeeping.backUp('asked');
  const text = JSON.stringify({ tables: { project: [{ id: 'p2', name: 'Falcon' }] } });
  writeFileSync(path.join(folder, 'backups', 'falcon-2026.mltw'), text);
  const holding = (): readonly string[] =>
    readdirSync(path.join(folder, 'backups')).filter((name) =>
      readFileSync(path.join(folder, 'backups', name)).includes('Falcon'),
    );
  expect(holding()).toHaveLength(3);

  keeper.library().delete(other.id, 4);
  keeper.library().erase(other.id);
  keeper.forget(other.id);
  expect(holding()).toEqual([]);
  const [newest] = keeper.safekeeping.backups();
  expect(newest).toMatchObject({ projects: 1, isVerified: true });
  await keeper.safekeeping.restoreBackup(newest?.name ?? '');
  expect(names(keeper)).toEqual(['Fraud']);
});

test('what lies in the place of a backup but is none is asked nothing when a project is deleted for good: it goes as a whole', async () => {
  const { keeper, folder } = kept();
  const falcon = newProject('p2', 'Falcon');
  keeper.library().put(falcon, 2);
  const sound = await keeper.safekeeping.backUp('asked');
  const planted = HOSTILE_DATABASES.filter(({ listed }) => /tables that|another program|version/.test(listed));
  for (const [index, { make }] of planted.entries()) {
    make(path.join(folder, 'backups', `library-2025-01-01T00-00-${index}Z.db`));
  }
  expect(planted).toHaveLength(10);
  expect(keeper.safekeeping.backups()).toHaveLength(11);

  keeper.library().delete(falcon.id, 4);
  keeper.library().erase(falcon.id);
  keeper.forget(falcon.id);
  expect(keeper.safekeeping.backups()).toMatchObject([{ name: sound?.name, projects: 1, isVerified: true }]);
});

test('what is left of an interrupted backup is tidied away and never counts', async () => {
  const { keeper, folder } = kept();
  await keeper.safekeeping.backUp('asked');
  const leftOver = path.join(folder, 'backups', 'library-2025-01-01T00-00-00-000Z.db.tmp');
  writeFileSync(leftOver, 'half a backup');
  expect(keeper.safekeeping.backups()).toHaveLength(1);
  keeper.library().rename(project.id, 'Fraud', 1);
  await keeper.safekeeping.backUp('asked');
  expect(existsSync(leftOver)).toBe(false);
});

test('without a backup the projects are rescued from the pages that can be read', async () => {
  const { keeper, file, folder } = kept();
  const library = keeper.library();
  let revision = 0;
  for (let index = 0; index < 200; index++) {
    const element = { ...training(`e${index}`, `Training ${index}`), description: 'Long enough. '.repeat(20) };
    ({ revision } = library.apply(project.id, revision, added(element)));
  }
  const binned = newProject('p2' as ProjectId, 'Old');
  library.put(binned, 3);
  library.delete(binned.id, 4);
  await keeper.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Training 77"');
  damage(file, Math.floor(at / 4096));
  const damagedBytes = readFileSync(file);

  const { damaged, projects } = keeper.safekeeping.salvage();
  expect(readFileSync(path.join(folder, damaged)).equals(damagedBytes)).toBe(true);
  expect(projects.map(({ name, known }) => [name, known])).toEqual([
    ['Credit scoring', 202],
    ['Old', 2],
  ]);
  const [first] = projects;
  expect(first?.kept).toBeGreaterThan(180);
  expect(keeper.library().list()).toMatchObject([{ name: 'Credit scoring', components: (first?.kept ?? 0) - 2 }]);
  expect(keeper.library().listBin()).toMatchObject([{ name: 'Old' }]);
});
