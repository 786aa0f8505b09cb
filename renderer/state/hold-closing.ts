import { rowsOf } from '#core/model/change.ts';
import { hasUnsaved, noteIfEdited, saved, theDocument } from './document.ts';
import { ask } from './workbench.ts';

/** True once everything that is not in the library is in a copy elsewhere. */
let keptElsewhere = false;

/**
 * Keeps the window from closing over an edit that is not on disk: writes it first, then closes
 * without asking. What cannot be written keeps the window open until a copy was saved elsewhere.
 *
 * @returns takes the hold off again
 */
export function holdClosing(): () => void {
  const hold = (event: BeforeUnloadEvent): void => {
    // A field that is being typed in commits when it loses the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    noteIfEdited();
    if (!hasUnsaved() || keptElsewhere) return;
    event.preventDefault();
    void saved().then((all) => all && window.close());
  };
  window.addEventListener('beforeunload', hold);
  return () => window.removeEventListener('beforeunload', hold);
}

/**
 * Asks where, then saves a copy of the open project, closed with a passphrase if there is one; what the library could
 * not take is in it.
 *
 * @returns where the copy is, or null when the person cancelled
 * @throws CallFailure when the copy could not be written
 */
export async function saveCopy(passphrase?: string): Promise<string | null> {
  const open = theDocument();
  if (!open) return null;
  const unsaved = !(await saved());
  const copy = await ask('file.saveCopy', {
    projectId: open.projectId,
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(unsaved ? { rows: [...rowsOf(open.model)] } : {}),
  });
  keptElsewhere = copy !== null && unsaved;
  return copy?.path ?? null;
}
