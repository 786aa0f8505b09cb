import path from 'node:path';
import type { ModelRefusal } from '#core/formats/read-model.ts';
import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { Result } from '#core/result.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { carryOutApart, threadBeside } from '../apart/apart.ts';
import type { Imported, ThreadInput } from './import-thread.ts';

const THREAD = threadBeside(import.meta.url, 'import-thread');

/**
 * Reads another tool's file, by what its name ends in, in a thread of its own.
 *
 * @throws WorkbenchError `importRefused`, or `fileTooLarge` for one that takes too long or too much memory
 */
export async function importApart(file: string, text: string, vocabulary: TypeVocabulary): Promise<Imported> {
  const order: ThreadInput = { name: path.basename(file), text, vocabulary };
  const result = await carryOutApart<Result<Imported, ModelRefusal>>(THREAD, order);
  if (!result.ok) throw new WorkbenchError('importRefused', strings.importing.reason(result.refusal));
  return result.value;
}
