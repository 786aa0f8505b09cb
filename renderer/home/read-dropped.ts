import type { PackFile } from '#core/ipc/contract.ts';
import { LIMITS, PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { PACK_FILE_ENDING } from '#core/packs/schema.ts';
import { CallFailure } from '../state/workbench.ts';

/**
 * The text of a project file that was dropped on the window.
 *
 * @throws CallFailure `fileForeign` or `fileTooLarge`, before anything of it is read, or `fileUnreadable`
 */
export async function readDropped(file: File): Promise<string> {
  if (!file.name.toLowerCase().endsWith('.mltw')) throw new CallFailure({ code: 'fileForeign', detail: file.name });
  return textOf(file, PROJECT_FILE_LIMITS.bytes);
}

/** True for the file of a content pack. */
export function isPack({ name }: File): boolean {
  return name.toLowerCase().endsWith(PACK_FILE_ENDING);
}

/**
 * A content pack that was dropped on the window.
 *
 * @throws CallFailure `fileTooLarge`, before anything of it is read, `fileForeign` or `fileUnreadable`
 */
export async function readPackFile(file: File): Promise<PackFile> {
  // No character takes more bytes than four.
  return { file: file.name, text: await textOf(file, 4 * LIMITS.packText) };
}

async function textOf(file: File, limit: number): Promise<string> {
  if (file.size > limit) throw new CallFailure({ code: 'fileTooLarge', detail: file.name });
  const bytes = await file.arrayBuffer().catch(() => {
    throw new CallFailure({ code: 'fileUnreadable', detail: file.name });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CallFailure({ code: 'fileForeign', detail: file.name });
  }
}
