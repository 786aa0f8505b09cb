import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ErrorCode, WorkbenchError } from '#core/workbench-error.ts';

/**
 * Reads a text file of at most `limit` bytes.
 *
 * @throws WorkbenchError `fileTooLarge`, `fileUnreadable`, or when it is not UTF-8 text `fileForeign`.
 */
export async function readText(file: string, limit: number): Promise<string> {
  return asText(await readBytes(file, limit));
}

/** @throws WorkbenchError `fileForeign` when it is not UTF-8 text */
export function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkbenchError('fileForeign', 'it is not a text', { cause });
  }
}

/**
 * Reads a file of at most `limit` bytes.
 *
 * @throws WorkbenchError `fileTooLarge` or `fileUnreadable`.
 */
export async function readBytes(file: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readLimited(file, limit).catch((thrown: unknown) => {
    throw fileFailure(thrown, 'fileUnreadable');
  });
  return new Uint8Array(read);
}

async function readLimited(file: string, limit: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new WorkbenchError('fileUnreadable', 'it is not a file');
    if (found.size > limit) throw new WorkbenchError('fileTooLarge', `larger than ${sizeInWords(limit)}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${bytes / 1e3} kB` : `${bytes / 1e6} MB`;
}

/**
 * Writes a file so that its name stands for the old content or the whole of the new one at any
 * moment, even if the power fails.
 *
 * @throws WorkbenchError `diskFull` or `fileUnwritable`; then nothing was written.
 */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<void> {
  const unfinished = unfinishedName(file);
  try {
    await writeFile(unfinished, data, { flag: 'wx', flush: true });
    await giveName(unfinished, file);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw fileFailure(thrown, 'fileUnwritable');
  }
}

/** Flushes a finished file and gives it its final name in the same folder, over what had the name before. */
export async function finishFile(unfinished: string, file: string): Promise<void> {
  try {
    const handle = await open(unfinished, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await giveName(unfinished, file);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw fileFailure(thrown, 'fileUnwritable');
  }
}

/** A name beside `file` that nothing has yet. */
export function unfinishedName(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
}

async function giveName(unfinished: string, file: string): Promise<void> {
  await rename(unfinished, await throughLinks(file));
  // A new name is on disk once its folder is; Windows has no such call and needs none.
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The file that a link leads to, so that the link itself stays; a name that is free is its own. */
async function throughLinks(file: string): Promise<string> {
  return realpath(file).catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return file;
    throw thrown;
  });
}

/** A failed call of the file system as a failure for the person: `diskFull`, or what `otherwise` says. */
export function fileFailure(thrown: unknown, otherwise: ErrorCode): unknown {
  const code = codeOf(thrown);
  if (thrown instanceof WorkbenchError || code === undefined) return thrown;
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new WorkbenchError(full ? 'diskFull' : otherwise, code, { cause: thrown });
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}
