import { mkdir, readdir, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { WorkbenchError } from '#core/workbench-error.ts';
import { fileSlug } from '../../files/file-name.ts';
import { fileFailure } from '../../files/whole-file.ts';
import { isBackupName } from './backups.ts';

/**
 * The folder for the copies of this computer within a chosen one, which is made; the chosen one itself where copies lie
 * in it already.
 *
 * @param library the file of the library
 * @throws WorkbenchError `fileUnwritable` where it cannot be made, or is among the library's own.
 */
export async function secondPlace(chosen: string, library: string): Promise<string> {
  try {
    const [real, data] = await Promise.all([realpath(chosen), realpath(path.dirname(library))]);
    if (`${real}${path.sep}`.startsWith(`${data}${path.sep}`)) {
      throw new WorkbenchError('fileUnwritable', 'the library itself lies there');
    }
    if ((await readdir(real)).some(isBackupName)) return real;
    const own = path.join(real, `ml-threat-workbench-backups-${fileSlug(hostname())}`);
    await mkdir(own, { recursive: true });
    return own;
  } catch (thrown) {
    throw fileFailure(thrown, 'fileUnwritable');
  }
}
