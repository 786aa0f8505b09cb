import { isModelFile } from '#core/formats/read-model.ts';
import { IMPORT_LIMITS } from '#core/formats/import/import.ts';
import type { ForeignFile } from '#core/ipc/contract.ts';
import { CallFailure } from '../state/workbench.ts';

/** True for a file that is no project of the workbench but may be another tool's. */
export function isForeign({ name }: File): boolean {
  return isModelFile(name);
}

/**
 * A file of another tool that was dropped on the window.
 *
 * @throws CallFailure `fileTooLarge`, before anything of it is read, or `fileUnreadable`
 */
export async function readForeign(file: File): Promise<ForeignFile> {
  // No text has more characters than bytes.
  if (file.size > IMPORT_LIMITS.characters) throw new CallFailure({ code: 'fileTooLarge', detail: file.name });
  const bytes = await file.arrayBuffer().catch(() => {
    throw new CallFailure({ code: 'fileUnreadable', detail: file.name });
  });
  return { name: file.name, bytes: new Uint8Array(bytes) };
}
