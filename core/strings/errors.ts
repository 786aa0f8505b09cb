import type { ErrorCode } from '../workbench-error.ts';

/** What happened, what was kept and what to do, for every way the world can say no. */
export const errors: Readonly<Record<ErrorCode, { readonly title: string; readonly advice: string }>> = {
  libraryLocked: {
    title: 'The project library is in use by another program.',
    advice: 'Nothing was changed. Close the other window of the workbench and try again.',
  },
  libraryNewer: {
    title: 'The project library was written by a newer version of the workbench.',
    advice: 'It was left untouched. Update the workbench to open it.',
  },
  libraryDamaged: {
    title: 'The project library is damaged.',
    advice: 'It was left untouched. Bring back a backup on the page of backups, or rescue what can be read.',
  },
  libraryMoved: {
    title: 'The project library was moved or replaced while it was open.',
    advice: 'Your last edit is kept in this window. Save a copy of the project, then restart the workbench.',
  },
  libraryUnavailable: {
    title: 'The project library cannot be reached.',
    advice: 'Your last edit is kept in this window. Save a copy of the project or try again.',
  },
  diskFull: {
    title: 'The disk is full.',
    advice: 'Your last edit is kept in this window. Free some space and try again.',
  },
  fileUnreadable: {
    title: 'The file cannot be read.',
    advice: 'Nothing was changed. Check that it exists and that you may read it.',
  },
  fileUnwritable: {
    title: 'The file cannot be written there.',
    advice: 'Nothing was written. Choose another folder, or check that you may write to this one.',
  },
  fileNewer: {
    title: 'The file was written by a newer version of the workbench.',
    advice: 'It was left untouched. Update the workbench to open it.',
  },
  fileForeign: {
    title: 'This is not a project of the workbench.',
    advice: 'The file was left untouched. Choose a file that ends in .mltw.',
  },
  fileDamaged: {
    title: 'The file is damaged.',
    advice: 'It was left untouched and nothing was imported. Ask for a fresh copy.',
  },
  fileTooLarge: {
    title: 'The file is too large.',
    advice: 'It was left untouched and nothing was imported. Make it smaller where it was made.',
  },
  passphraseMissing: {
    title: 'The file is closed with a passphrase.',
    advice: 'Nothing was opened. Type its passphrase, or ask whoever made the file for it.',
  },
  passphraseWrong: {
    title: 'The passphrase does not open this file.',
    advice: 'Nothing was opened. Check capital letters and the layout of your keyboard, then try again.',
  },
  importRefused: {
    title: 'The file cannot be imported.',
    advice: 'It was left untouched and nothing was imported.',
  },
  projectMissing: { title: 'The project is no longer in the library.', advice: 'Go back to the list of projects.' },
  revisionGap: {
    title: 'The project was changed elsewhere.',
    advice: 'Your last edit is kept in this window. Open the project again to go on.',
  },
  invalidInput: { title: 'The workbench could not use what it was given.', advice: 'Nothing was changed.' },
  reportFailed: { title: 'The report could not be made.', advice: 'No file was written; the project is unchanged.' },
  cancelled: { title: 'Cancelled.', advice: 'No file was written.' },
  internal: {
    title: 'Something in the workbench went wrong.',
    advice: 'Your saved work is safe. Please report what you did.',
  },
};
