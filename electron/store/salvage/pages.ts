import { readFileSync } from 'node:fs';

// How SQLite lays out a file and its log. Source: https://www.sqlite.org/fileformat.html, 1.3, 1.5, 2.1 and 4.1
const PAGE_SIZE_AT = 16;
const USUAL_PAGE_SIZE = 4096;
const FILE_HEADER = 100;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const LOG_MAGIC = 0x377f0682;

/** The pages of a library as far as they can be had, the first at 0. */
export interface Pages {
  readonly size: number;
  readonly all: readonly Buffer[];
  /** Where the content of a page begins; the first page starts with the header of the file. */
  readonly startOf: (index: number) => number;
}

/**
 * Reads the pages of a database without asking SQLite: those of the file, and over them those of its write-ahead log
 * up to the last transaction that was finished.
 *
 * @param log null where it is missing or not to be trusted
 */
export function readPages(file: string, log: string | null): Pages {
  const bytes = readFileSync(file);
  const size = pageSize(bytes);
  const all: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) all.push(padded(bytes.subarray(at, at + size), size));
  if (log !== null) for (const { index, page } of framesOf(readFileSync(log), size)) all[index] = page;
  for (let index = 0; index < all.length; index++) all[index] ??= Buffer.alloc(size);
  return { size, all, startOf: (index) => (index === 0 ? FILE_HEADER : 0) };
}

function pageSize(bytes: Buffer): number {
  const said = bytes.length > PAGE_SIZE_AT + 2 ? bytes.readUInt16BE(PAGE_SIZE_AT) : 0;
  const size = said === 1 ? 65_536 : said;
  return size >= 512 && (size & (size - 1)) === 0 ? size : USUAL_PAGE_SIZE;
}

function padded(page: Buffer, size: number): Buffer {
  return page.length === size ? page : Buffer.concat([page, Buffer.alloc(size - page.length)]);
}

/** The pages of the log's finished transactions, in order; those of an earlier turn of the log are left out. */
function framesOf(log: Buffer, size: number): readonly { index: number; page: Buffer }[] {
  if (log.length < LOG_HEADER || (log.readUInt32BE(0) & ~1) !== LOG_MAGIC || log.readUInt32BE(8) !== size) return [];
  const salts = log.subarray(16, 24);
  const frames: { index: number; page: Buffer }[] = [];
  let finished = 0;
  for (let at = LOG_HEADER; at + FRAME_HEADER + size <= log.length; at += FRAME_HEADER + size) {
    if (!log.subarray(at + 8, at + 16).equals(salts)) break;
    const index = log.readUInt32BE(at) - 1;
    if (index < 0 || index > 10_000_000) break;
    frames.push({ index, page: log.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size) });
    if (log.readUInt32BE(at + 4) > 0) finished = frames.length;
  }
  return frames.slice(0, finished);
}
