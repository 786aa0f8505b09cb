import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { CallFailure } from '../state/workbench.ts';

/**
 * The text of a project file that was dropped on the window.
 *
 * @throws CallFailure `fileForeign` or `fileTooLarge`, before anything of it is read, or `fileUnreadable`
 */
export async function readDropped(file: File): Promise<string> {
  if (!file.name.toLowerCase().endsWith('.mltw')) throw new CallFailure({ code: 'fileForeign', detail: file.name });
  if (file.size > PROJECT_FILE_LIMITS.bytes) throw new CallFailure({ code: 'fileTooLarge', detail: file.name });
  const bytes = await file.arrayBuffer().catch(() => {
    throw new CallFailure({ code: 'fileUnreadable', detail: file.name });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CallFailure({ code: 'fileForeign', detail: file.name });
  }
}
