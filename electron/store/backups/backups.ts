import type Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BACKUP_REASONS, type BackupReason, type LibraryBackup } from '#core/ipc/backup.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { giveName, writeDurably } from '../durable.ts';
import { assertHolds, inspectLibrary } from './inspect.ts';
import { keptBackups } from './retention.ts';

/** Whether a file is named like a backup. */
export const isBackupName = (name: string): boolean => /^library-[\dTZ-]+\.db$/.test(name);

/** The name of the note of a backup. */
export const noteNameOf = (name: string): string => name.replace(/db$/, 'json');

/** No clock goes further: 100 million days after 1970 (ECMA-262, time values). */
const LAST_TIME = 8.64e15;

const noteSchema = z.strictObject({
  at: z.number().int().min(0).max(LAST_TIME),
  reason: z.enum(BACKUP_REASONS),
  projects: z.number().int(),
  components: z.number().int(),
  digest: z.string(),
});

/** A backup with the digest of what it holds; empty where it is not known. */
export type KeptBackup = LibraryBackup & { readonly digest: string };

/** The backups of a library in their folder: each a library of its own, with a note once it was checked. */
export interface Backups {
  /** Newest first. */
  list(): readonly KeptBackup[];
  /** Keeps the library as it is now. It may be written to meanwhile; what counts is its state at the end. */
  make(database: Database.Database, reason: BackupReason, at: number): Promise<KeptBackup>;
  /** The same from the bytes of a library, at once. */
  makeFrom(bytes: Uint8Array, reason: BackupReason, at: number): KeptBackup;
  /** @throws WorkbenchError `invalidInput` when there is no such backup. */
  fileOf(name: string): string;
  /**
   * Copies a backup to a file of another name, where it is checked once more.
   *
   * @throws WorkbenchError `invalidInput` when there is no such backup, `fileDamaged` when it is no longer what it was.
   */
  copyTo(name: string, file: string): void;
  /** Checks what replaced the content of a backup, then gives it the backup's name. */
  replace(name: string, unfinished: string): void;
  remove(name: string): void;
  /** Takes in a finished backup from elsewhere under its name, checked like one made here. */
  takeIn(name: string, unfinished: string, reason: BackupReason, at: number): void;
}

/**
 * The backups in `folder`, which is made with the first of them.
 *
 * @param migrations the SQL of every migration, the first one first, against which the tables of a backup are checked
 */
export function backupsIn(folder: string, migrations: readonly string[]): Backups {
  const noteOf = (name: string): string => path.join(folder, noteNameOf(name));
  const fresh = (at: number): { name: string; unfinished: string; time: number } => {
    mkdirSync(folder, { recursive: true });
    for (const leftOver of readdirSync(folder).filter((name) => name.includes('.db.tmp'))) {
      rmSync(path.join(folder, leftOver), { force: true });
    }
    const taken = new Set(readdirSync(folder));
    const name = (time: number): string => `library-${new Date(time).toISOString().replaceAll(/[:.]/g, '-')}.db`;
    let time = at;
    while (taken.has(name(time))) time += 1;
    return { time, name: name(time), unfinished: path.join(folder, `${name(time)}.tmp`) };
  };

  /** A copy counts once all of it was read back; until then it has no name. */
  const finish = (name: string, unfinished: string, reason: BackupReason, at: number): KeptBackup => {
    const note = { at, reason, ...inspectLibrary(unfinished, migrations) };
    giveName(unfinished, path.join(folder, name));
    writeDurably(noteOf(name), JSON.stringify(note));
    return { name, bytes: statSync(path.join(folder, name)).size, isVerified: true, ...note };
  };

  const remove = (name: string): void => {
    rmSync(path.join(folder, name), { force: true });
    rmSync(noteOf(name), { force: true });
  };

  const list = (): readonly KeptBackup[] => {
    const names = readNames(folder).filter(isBackupName);
    return names.map((name) => describe(path.join(folder, name), noteOf(name))).toSorted((a, b) => b.at - a.at);
  };

  /** Finishes a new backup, which may leave others with nothing to be kept for. */
  const keep = (name: string, unfinished: string, reason: BackupReason, at: number): KeptBackup => {
    const made = finish(name, unfinished, reason, at);
    const all = list();
    const kept = keptBackups(all, at);
    for (const one of all) if (!kept.has(one.name)) remove(one.name);
    return made;
  };

  const fileOf = (name: string): string => {
    if (!isBackupName(name) || !readNames(folder).includes(name))
      throw new WorkbenchError('invalidInput', 'no such backup');
    return path.join(folder, name);
  };

  return {
    list,
    async make(database, reason, at) {
      const { name, unfinished, time } = fresh(at);
      try {
        await database.backup(unfinished);
        return keep(name, unfinished, reason, time);
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
    makeFrom(bytes, reason, at) {
      const { name, unfinished, time } = fresh(at);
      try {
        writeFileSync(unfinished, bytes);
        return keep(name, unfinished, reason, time);
      } finally {
        rmSync(unfinished, { force: true });
      }
    },
    fileOf,
    copyTo(name, file) {
      copyFileSync(fileOf(name), file);
      assertHolds(file, describe(fileOf(name), noteOf(name)), migrations);
    },
    replace(name, unfinished) {
      const { at, reason } = describe(path.join(folder, name), noteOf(name));
      finish(name, unfinished, reason, at);
    },
    remove,
    takeIn(name, unfinished, reason, at) {
      mkdirSync(folder, { recursive: true });
      finish(name, unfinished, reason, at);
    },
  };
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw thrown;
  }
}

function describe(file: string, note: string): KeptBackup {
  const { size, mtimeMs } = statSync(file);
  return described(path.basename(file), size, mtimeMs, () => readFileSync(note, 'utf8'));
}

/**
 * A backup as its note tells of it. One without a note that can be read was not checked, or something happened to it
 * since.
 *
 * @param changedAt when its file was last written, in milliseconds since 1970
 */
export function described(name: string, bytes: number, changedAt: number, note: () => string): KeptBackup {
  try {
    return { name, bytes, isVerified: true, ...noteSchema.parse(JSON.parse(note())) };
  } catch {
    const unknown = { projects: 0, components: 0, digest: '' };
    return { name, bytes, isVerified: false, at: Math.round(changedAt), reason: 'regular', ...unknown };
  }
}
