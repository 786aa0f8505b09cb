import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PackFile } from '#core/ipc/contract.ts';
import { LIMITS } from '#core/model/limits.ts';
import { readPack } from '#core/packs/read.ts';
import { PACK_FILE_ENDING } from '#core/packs/schema.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { fileFailure, readText, writeWhole } from './whole-file.ts';

/** No character takes more bytes than four. */
const MOST_BYTES = 4 * LIMITS.packText;

/** The content packs of this machine: a folder with a file for each, named by its id. */
export interface PackFolder {
  /** By name; a file that cannot be read any more is left out. */
  list(): Promise<readonly PackFile[]>;
  /**
   * Keeps a sound pack, in place of another version of it.
   *
   * @throws WorkbenchError `invalidInput` when it is no sound pack by itself
   */
  install(text: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The content packs in `folder`, which is made when the first one is installed. */
export function packFolder(folder: string): PackFolder {
  const fileOf = (id: string): string => path.join(folder, `${id}${PACK_FILE_ENDING}`);
  return {
    async list() {
      const names = await readdir(folder).catch((thrown: unknown) => {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
        throw fileFailure(thrown, 'fileUnreadable');
      });
      const packs = names.filter((name) => name.endsWith(PACK_FILE_ENDING)).toSorted();
      const files = await Promise.all(packs.map((name) => read(folder, name)));
      return files.flatMap((file) => file ?? []);
    },
    async install(text) {
      const pack = readPack(text);
      if (!pack.ok) throw new WorkbenchError('invalidInput', 'no content pack');
      await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
        throw fileFailure(thrown, 'fileUnwritable');
      });
      await writeWhole(fileOf(pack.value.id), text);
    },
    async remove(id) {
      await rm(fileOf(id), { force: true }).catch((thrown: unknown) => {
        throw fileFailure(thrown, 'fileUnwritable');
      });
    },
  };
}

/** The text of a pack's file that a person chose. */
export async function readPackFile(file: string): Promise<PackFile> {
  return { file: path.basename(file), text: await readText(file, MOST_BYTES) };
}

async function read(folder: string, name: string): Promise<PackFile | null> {
  try {
    return await readPackFile(path.join(folder, name));
  } catch (thrown) {
    console.error(`The content pack ${name} cannot be read.`, thrown);
    return null;
  }
}
