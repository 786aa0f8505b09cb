import { closeSync, openSync, readSync } from 'node:fs';
import { WorkbenchError } from '#core/workbench-error.ts';

/** Marks an SQLite file as a library of the workbench: "MLTW" in ASCII. */
export const APPLICATION_ID = 0x4d4c5457;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
// Places in the header of every SQLite file. Source: https://www.sqlite.org/fileformat.html, 1.3
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Reads from the first bytes of a library which version of the schema it has, before SQLite sees it.
 * Never call it while this process has the file open in SQLite: closing the file here would drop
 * SQLite's lock on it.
 *
 * @throws WorkbenchError `libraryDamaged` for anything that is not a library of the workbench,
 *   `libraryNewer` for a version above `known`.
 */
export function checkHeader(path: string, known: number): void {
  const header = readHeader(path);
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new WorkbenchError('libraryDamaged', 'library.db is not a database');
  }
  if (header.readInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
    throw new WorkbenchError('libraryDamaged', 'library.db belongs to another program');
  }
  const version = header.readInt32BE(USER_VERSION_AT);
  if (version > known) throw newer(version, known);
  if (version < 1) throw new WorkbenchError('libraryDamaged', 'library.db has no version');
}

/** The refusal of a library that a later workbench wrote. */
export function newer(version: number, known: number): WorkbenchError {
  return new WorkbenchError('libraryNewer', `library.db is version ${version}, this workbench reads up to ${known}`);
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  return header;
}
