import { existsSync, rmSync } from 'node:fs';
import type { RestoredLibrary } from '#core/ipc/backup.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { backupsIn } from './backups/backups.ts';
import { backupMaker, type OnBackup } from './backups/maker.ts';
import { secondBackups } from './backups/second-folder.ts';
import { takeOutOfBackups } from './backups/take-out.ts';
import { libraryFailure } from './failure.ts';
import { type Library, openLibrary } from './library.ts';
import { backupFolderOf } from './library-file.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { putInPlace, setAside } from './replace.ts';
import { rebuildLibrary } from './salvage/rebuild.ts';
import type { Safekeeping } from './store.ts';

/** A library with its backups: opened when it is first asked for, put back when it is lost. */
export interface Keeper {
  /** The library; while it cannot be opened every call tries anew, so that one in use elsewhere comes back once it is free. */
  library(): Library;
  /** The library if it is open. */
  readonly opened: Library | null;
  readonly safekeeping: Safekeeping;
  /** Backs up when it is time to; called after whatever was asked. What goes wrong is told by `onBackup`: the library is sound. */
  backUpInTime(): Promise<void>;
  /** After a project was erased. */
  forget(erased: ProjectId): void;
  close(): Promise<void>;
}

/**
 * Keeps the library in `file`; nothing is opened before it is asked for.
 *
 * @param now the time in milliseconds since 1970
 */
export function keepLibrary(file: string, now: () => number, onBackup: OnBackup = () => undefined): Keeper {
  const folder = backupFolderOf(file);
  const backups = backupsIn(folder, MIGRATIONS);
  const second = secondBackups(file, backups, MIGRATIONS, now);
  const maker = backupMaker((reason) => open().backUp(backups, reason, now()), second, now, onBackup);
  let library: Library | null = null;

  const open = (): Library => (library ??= openLibrary(file));
  const letGo = (): void => {
    const closing = library;
    library = null;
    closing?.close();
  };

  const restoreBackup = async (name: string): Promise<RestoredLibrary> => {
    const unfinished = `${file}.restored`;
    try {
      backups.copyTo(name, unfinished);
      const undo = await keepBefore();
      const isThere = existsSync(file) || existsSync(`${file}-wal`);
      const damaged = undo === null && isThere ? setAside(file, now()) : null;
      putInPlace(file, unfinished);
      open();
      return { undo, damaged };
    } finally {
      rmSync(unfinished, { force: true });
    }
  };

  /** A backup of what a sound library holds now; null where it is damaged or gone. What is in use or newer is left alone. */
  const keepBefore = async (): Promise<string | null> => {
    try {
      const made = await maker.make('restore');
      const same = made ?? backups.list().find(({ isVerified }) => isVerified);
      letGo();
      return same?.name ?? null;
    } catch (thrown) {
      if (!(thrown instanceof WorkbenchError) || thrown.code !== 'libraryDamaged') throw thrown;
      letGo();
      return null;
    }
  };

  const safekeeping: Safekeeping = {
    backUp: maker.make,
    backups: () => backups.list(),
    restoreBackup: (name) => inWords(() => restoreBackup(name)),
    salvage() {
      // Open with a project in it that is damaged: its log goes into the file.
      letGo();
      const report = rebuildLibrary(file, now);
      open();
      return report;
    },
    secondFolder: () => second.told(),
    async useSecondFolder(chosen) {
      await second.use(chosen);
      return second.told();
    },
    fetchBackup: (name) => inWords(() => second.fetch(name)),
  };

  return {
    library: open,
    get opened() {
      return library;
    },
    safekeeping,
    async backUpInTime() {
      if (library) await maker.makeInTime();
    },
    forget(id) {
      second.forget(id);
      if (existsSync(folder)) takeOutOfBackups({ backups, folder, migrations: MIGRATIONS }, id);
      void second.follow();
    },
    async close() {
      if (library) await maker.make('close').catch(console.error);
      letGo();
      await second.finish();
    },
  };
}

async function inWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    throw libraryFailure(thrown);
  }
}
