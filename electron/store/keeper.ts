import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CallError } from '#core/ipc/contract.ts';
import type { BackupReason, LibraryBackup, RestoredLibrary, SalvageReport } from '#core/ipc/backup.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { callErrorOf } from '../call-error.ts';
import { fileFailure } from '../files/whole-file.ts';
import { type Backups, backupsIn } from './backups/backups.ts';
import { inspectLibrary } from './backups/inspect.ts';
import { secondBackups } from './backups/second-folder.ts';
import { takeOutOfBackups } from './backups/take-out.ts';
import { giveName } from './durable.ts';
import { libraryFailure } from './failure.ts';
import { type Library, openLibrary } from './library.ts';
import { backupFolderOf } from './library-file.ts';
import { logMark } from './log-mark.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { readPages } from './salvage/pages.ts';
import { salvage } from './salvage/salvage.ts';
import type { Safekeeping } from './store.ts';

/** How often a library that is being changed is backed up, in milliseconds. */
const EVERY_MS = 10 * 60_000;

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
 * @param onBackup told after every backup why it could not be made, or null, and the same of its copy in the second folder
 */
export function keepLibrary(
  file: string,
  now: () => number,
  onBackup: (trouble: CallError | null, second: CallError | null) => void = () => undefined,
): Keeper {
  const folder = backupFolderOf(file);
  const backups: Backups = backupsIn(folder, MIGRATIONS);
  const second = secondBackups(file, backups, MIGRATIONS, now);
  let library: Library | null = null;
  /** When a backup was last made or was found not to be needed; null before the first. */
  let lastLook: number | null = null;
  let making: Promise<unknown> = Promise.resolve();

  const open = (): Library => (library ??= openLibrary(file));
  const letGo = (): void => {
    const closing = library;
    library = null;
    closing?.close();
  };
  const backUp = (reason: BackupReason): Promise<LibraryBackup | null> => {
    lastLook = now();
    // One after the other: each tidies up what an interrupted one left.
    const made = making.catch(() => null).then(() => open().backUp(backups, reason, now()));
    making = made;
    const tell = async (trouble: CallError | null): Promise<void> => {
      const before = second.trouble;
      onBackup(trouble, before);
      await second.follow();
      if (second.trouble?.code !== before?.code) onBackup(trouble, second.trouble);
    };
    void made.then(
      () => tell(null),
      (thrown: unknown) => tell(callErrorOf(libraryFailure(fileFailure(thrown, 'fileUnwritable')))),
    );
    return made;
  };

  /** Keeps a damaged library, with its log, under a name of its own beside it. */
  const setAside = (): string => {
    const kept = `${path.basename(file)}.damaged-${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const ending of ['', '-wal']) {
      if (!existsSync(`${file}${ending}`)) continue;
      const copy = path.join(path.dirname(file), `${kept}${ending}`);
      copyFileSync(`${file}${ending}`, `${copy}.tmp`);
      giveName(`${copy}.tmp`, copy);
    }
    return kept;
  };

  /** Puts a finished library in the place of the closed one, whose log would else be replayed into it. */
  const putInPlace = (finished: string): void => {
    for (const ending of ['-mark', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
    giveName(finished, file);
  };

  /** @throws WorkbenchError `fileDamaged` unless a copy of a backup holds what the backup was found to hold. */
  const assertUnchanged = (name: string, copy: string): void => {
    const said = backups.list().find((backup) => backup.name === name);
    try {
      const { digest } = inspectLibrary(copy, MIGRATIONS);
      if (!said?.isVerified || said.digest === digest) return;
    } catch (cause) {
      throw new WorkbenchError('fileDamaged', name, { cause });
    }
    throw new WorkbenchError('fileDamaged', name);
  };

  const restoreBackup = async (name: string): Promise<RestoredLibrary> => {
    const unfinished = `${file}.restored`;
    copyFileSync(backups.fileOf(name), unfinished);
    try {
      assertUnchanged(name, unfinished);
      const undo = await keepBefore();
      const isThere = existsSync(file) || existsSync(`${file}-wal`);
      const damaged = undo === null && isThere ? setAside() : null;
      putInPlace(unfinished);
      open();
      return { undo, damaged };
    } finally {
      rmSync(unfinished, { force: true });
    }
  };

  /** A backup of what a sound library holds now; null where it is damaged or gone. What is in use or newer is left alone. */
  const keepBefore = async (): Promise<string | null> => {
    try {
      const made = await backUp('restore');
      const same = made ?? backups.list().find(({ isVerified }) => isVerified);
      letGo();
      return same?.name ?? null;
    } catch (thrown) {
      if (!(thrown instanceof WorkbenchError) || thrown.code !== 'libraryDamaged') throw thrown;
      letGo();
      return null;
    }
  };

  const salvageAll = (): SalvageReport => {
    // Open with a project in it that is damaged: its log goes into the file.
    letGo();
    const damaged = setAside();
    const log = `${file}-wal`;
    const found = salvage(readPages(file, existsSync(log) && hasOwnLog(file) ? log : null));
    const unfinished = `${file}.salvaged`;
    for (const ending of ['', '-wal', '-mark']) rmSync(`${unfinished}${ending}`, { force: true });
    const made = openLibrary(unfinished);
    for (const { project, isInBin } of found) {
      made.put(project, now());
      if (isInBin) made.delete(project.id, now());
    }
    made.close();
    rmSync(`${unfinished}-mark`, { force: true });
    putInPlace(unfinished);
    open();
    return { damaged, projects: found.map(({ name, kept, known }) => ({ name, kept, known })) };
  };

  return {
    library: open,
    get opened() {
      return library;
    },
    safekeeping: {
      backUp,
      backups: () => backups.list(),
      restoreBackup: async (name) => inWords(() => restoreBackup(name)),
      salvage: salvageAll,
      secondFolder: () => second.told(),
      useSecondFolder: async (chosen) => {
        await second.use(chosen);
        return second.told();
      },
      fetchBackup: (name) => inWords(() => second.fetch(name)),
    },
    async backUpInTime() {
      if (!library || (lastLook !== null && now() - lastLook < EVERY_MS)) return;
      const reason = lastLook === null ? 'start' : 'regular';
      await backUp(reason).catch(console.error);
    },
    forget(id) {
      second.forget(id);
      if (existsSync(folder)) takeOutOfBackups({ backups, folder, migrations: MIGRATIONS }, id);
      void second.follow();
    },
    async close() {
      if (library) await backUp('close').catch(console.error);
      letGo();
      await second.finish();
    },
  };
}

/** False when the log beside a library is known not to be its own. */
function hasOwnLog(file: string): boolean {
  try {
    logMark(file).check();
    return true;
  } catch (thrown) {
    if (thrown instanceof WorkbenchError) return false;
    throw thrown;
  }
}

async function inWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    throw libraryFailure(thrown);
  }
}
