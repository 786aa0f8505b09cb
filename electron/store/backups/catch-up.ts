import { rmSync } from 'node:fs';
import type { ProjectId } from '#core/model/ids.ts';
import type { Backups, KeptBackup } from './backups.ts';
import type { CopyFolder } from './copy-folder.ts';
import { inspectLibrary } from './inspect.ts';
import { keptBackups } from './retention.ts';
import { takeOutOfFile } from './take-out.ts';

interface Backlog {
  readonly backups: Backups;
  readonly copies: CopyFolder;
  /** Projects that were deleted for good since the copies were last looked through. */
  readonly erased: readonly ProjectId[];
  /** A file on this computer in which a copy may be changed. */
  readonly desk: string;
  readonly migrations: readonly string[];
  readonly now: number;
}

/** Brings copies up to date: without what was deleted for good, with the newest backup, and no more than are kept. */
export async function catchUp({ backups, copies, erased, desk, migrations, now }: Backlog): Promise<void> {
  const verified = backups.list().filter(({ isVerified }) => isVerified);
  const here = new Map(verified.map((backup) => [backup.name, backup]));
  const copy = (backup: KeptBackup): Promise<void> =>
    copies.put(backup.name, backups.fileOf(backup.name), noteOf(backup));

  /** A copy that cannot be read goes as a whole: what a person wants gone counts more. */
  const takeOut = async (lying: KeptBackup): Promise<void> => {
    try {
      await copies.get(lying.name, desk);
      const wasHeld = takeOutOfFile(desk, erased, migrations);
      const found = inspectLibrary(desk, migrations);
      // Its note too may be of before, from when this was broken off.
      if (wasHeld || !lying.isVerified || found.digest !== lying.digest)
        await copies.put(lying.name, desk, noteOf({ ...lying, ...found }));
    } catch (thrown) {
      console.error(thrown);
      await copies.remove(lying.name);
    } finally {
      rmSync(desk, { force: true });
    }
  };

  const there = await copies.list();
  for (const lying of there) {
    const same = here.get(lying.name);
    // A library from before there were digests tells no change.
    const isOlder = same && (same.digest !== lying.digest || (same.digest === '' && erased.length > 0));
    if (isOlder) await copy(same);
    else if (!same && erased.length > 0) await takeOut(lying);
  }
  const [newest] = verified;
  if (newest && there.every(({ name }) => name !== newest.name)) await copy(newest);
  const all = await copies.list();
  const kept = keptBackups(all, now);
  for (const { name } of all) if (!kept.has(name)) await copies.remove(name);
}

/** What a copy's note says. */
function noteOf({ at, reason, projects, components, digest }: KeptBackup): string {
  return JSON.stringify({ at, reason, projects, components, digest });
}
