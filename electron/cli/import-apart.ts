import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { Result } from '#core/result.ts';
import type { FileRefusal } from '#core/strings/importing.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { Imported, ThreadInput } from './import-thread.ts';

/** What the thread may take; beyond, it is ended and the file refused. */
const PATIENCE_S = 30;
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * Reads another tool's file, by what its name ends in, in a thread of its own.
 *
 * @throws WorkbenchError `importRefused`
 */
export async function importApart(file: string, text: string, vocabulary: TypeVocabulary): Promise<Imported> {
  const result = await inThread({ name: path.basename(file), text, vocabulary });
  if (!result.ok) throw new WorkbenchError('importRefused', strings.importing.reason(result.refusal));
  return result.value;
}

/** Beside this file, as a source or as a bundle. */
const THREAD = new URL(`./import-thread${path.extname(import.meta.url)}`, import.meta.url);

function inThread(workerData: ThreadInput): Promise<Result<Imported, FileRefusal>> {
  const thread = new Worker(THREAD, { workerData, resourceLimits: MEMORY });
  return new Promise((resolve, reject) => {
    const refuse = (refusal: FileRefusal): void => {
      resolve({ ok: false, refusal });
      void thread.terminate();
    };
    const watchdog = setTimeout(() => refuse({ kind: 'tookTooLong', seconds: PATIENCE_S }), PATIENCE_S * 1_000);
    thread.once('message', resolve);
    thread.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse({ kind: 'brokeOff' });
      else reject(error);
    });
    thread.once('exit', () => clearTimeout(watchdog));
  });
}
