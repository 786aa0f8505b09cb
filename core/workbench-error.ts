/** Every way in which the world can say no to the workbench; the screen has a sentence for each. */
export type ErrorCode =
  | 'libraryLocked'
  | 'libraryNewer'
  | 'libraryDamaged'
  | 'libraryMoved'
  | 'libraryUnavailable'
  | 'diskFull'
  | 'fileUnreadable'
  | 'fileUnwritable'
  | 'fileNewer'
  | 'fileForeign'
  | 'fileDamaged'
  | 'fileTooLarge'
  | 'passphraseMissing'
  | 'passphraseWrong'
  | 'importRefused'
  | 'projectMissing'
  | 'revisionGap'
  | 'invalidInput'
  | 'reportFailed'
  | 'cancelled'
  | 'internal';

/**
 * A failure of the world around the workbench: a file that is locked, damaged or newer, a disk that
 * is full. `detail` is for the person ("library.db is version 7, this workbench reads up to 3");
 * it never holds project text.
 */
export class WorkbenchError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;

  constructor(code: ErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'WorkbenchError';
    this.code = code;
    this.detail = detail;
  }
}
