// @ts-check
import { hosted } from '../hosted.mjs';
import { note } from '../note.mjs';

/**
 * There is nobody to ask: every dialog is answered as if it had been cancelled. Tests replace these functions.
 *
 * @template Answer
 * @param {string} name
 * @param {(options: any) => Answer} cancelled
 */
const unasked =
  (name, cancelled) =>
  /** @param {any[]} args the window may come first */
  async (...args) => {
    const options = args.at(-1) ?? {};
    note(`dialog.${name} cancelled: ${options.message ?? options.title ?? ''}`);
    return cancelled(options);
  };

export const dialog = hosted('dialog', {
  showOpenDialog: unasked('showOpenDialog', () => ({ canceled: true, filePaths: [] })),
  showSaveDialog: unasked('showSaveDialog', () => ({ canceled: true, filePath: '' })),
  showMessageBox: unasked('showMessageBox', ({ cancelId = 0, checkboxChecked = false }) => ({
    response: cancelId,
    checkboxChecked,
  })),
  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    note(`dialog.showErrorBox ${title}: ${content}`);
  },
});
