import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { WorkbenchError } from '#core/workbench-error.ts';
import { described, isBackupName, type KeptBackup, noteNameOf } from './backups.ts';

/** No library comes near, and no stick shall fill the disk. */
const MOST_BYTES = 4_000_000_000;
const LONGEST_NOTE = 10_000;

/**
 * Copies of backups in a folder that may be slow or gone: each counts once it was read back, and its note comes last.
 * SQLite is never let into it, for that would wait until the folder answers.
 */
export interface CopyFolder {
  /** Newest first. Fails where the folder cannot be reached. */
  list(): Promise<readonly KeptBackup[]>;
  /** Copies a backup with its note, over one of the same name. */
  put(name: string, file: string, note: string): Promise<void>;
  /** Copies a backup from there to `file`. */
  get(name: string, file: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export function copiesIn(folder: string): CopyFolder {
  const fileOf = (name: string): string => {
    if (!isBackupName(name)) throw new WorkbenchError('invalidInput', 'no such backup');
    return path.join(folder, name);
  };
  const noteOf = (name: string): string => path.join(folder, noteNameOf(name));

  const describe = async (name: string): Promise<readonly KeptBackup[]> => {
    const found = await stat(fileOf(name));
    if (!found.isFile() || found.size > MOST_BYTES) return [];
    const note = await readNote(noteOf(name)).catch(() => '');
    return [described(name, found.size, found.mtimeMs, () => note)];
  };

  return {
    async list() {
      const names = (await readdir(folder)).filter(isBackupName);
      const found = await Promise.all(names.map(describe));
      return found.flat().toSorted((a, b) => b.at - a.at);
    },
    async put(name, file, note) {
      await copyChecked(file, fileOf(name));
      const unfinished = `${noteOf(name)}.tmp`;
      await rm(unfinished, { force: true });
      await writeFile(unfinished, note, { flag: 'wx', flush: true });
      await rename(unfinished, noteOf(name));
    },
    get: (name, file) => copyChecked(fileOf(name), file),
    async remove(name) {
      await rm(noteOf(name), { force: true });
      await rm(fileOf(name), { force: true });
    },
  };
}

/** @throws an error where there is none, or a longer one than any of ours. */
async function readNote(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > LONGEST_NOTE) throw new WorkbenchError('fileTooLarge', path.basename(file));
  return readFile(file, 'utf8');
}

/** Copies a file under another name first, and reads back what was written before it gets its own. */
async function copyChecked(from: string, to: string): Promise<void> {
  const unfinished = `${to}.tmp`;
  await rm(unfinished, { force: true });
  try {
    await pipeline(createReadStream(from), createWriteStream(unfinished, { flags: 'wx', flush: true }));
    const [written, wanted] = await Promise.all([digestOf(unfinished), digestOf(from)]);
    if (written !== wanted) throw new WorkbenchError('fileDamaged', 'what was written reads back as something else');
    await rename(unfinished, to);
  } catch (thrown) {
    await rm(unfinished, { force: true }).catch(console.error);
    throw thrown;
  }
}

async function digestOf(file: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}
