import { isSealed } from '#core/formats/sealed.ts';
import type { FileOpening, PackFile } from '#core/ipc/contract.ts';
import { LIMITS, PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { PACK_FILE_ENDING } from '#core/packs/schema.ts';
import { ask, CallFailure } from '../state/workbench.ts';

/**
 * Takes a project file that was dropped on the window into the library.
 *
 * @throws CallFailure `fileForeign` or `fileTooLarge`, before anything of it is read, or `fileUnreadable`
 */
export async function openDropped(file: File): Promise<FileOpening> {
  if (!file.name.toLowerCase().endsWith('.mltw')) throw new CallFailure({ code: 'fileForeign', detail: file.name });
  const bytes = await bytesOf(file, PROJECT_FILE_LIMITS.bytes);
  if (isSealed(bytes)) return ask('file.openSealed', { name: file.name, bytes });
  return ask('file.openText', { name: file.name, text: asText(bytes, file.name) });
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
  return { file: file.name, text: asText(await bytesOf(file, 4 * LIMITS.packText), file.name) };
}

async function bytesOf(file: File, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > limit) throw new CallFailure({ code: 'fileTooLarge', detail: file.name });
  const bytes = await file.arrayBuffer().catch(() => {
    throw new CallFailure({ code: 'fileUnreadable', detail: file.name });
  });
  return new Uint8Array(bytes);
}

function asText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CallFailure({ code: 'fileForeign', detail: name });
  }
}
