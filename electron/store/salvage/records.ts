import type { Pages } from './pages.ts';

// The kinds of b-tree pages that hold records. Source: https://www.sqlite.org/fileformat.html, 1.6 and 2.1
const TABLE_LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;

type Value = string | number | null;

/** One record of a table or of an index, by the kind of page it lies on. */
export interface FoundRecord {
  readonly isRow: boolean;
  readonly values: readonly Value[];
}

/** Every record that can be read from any page, whatever became of the pages around it. */
export function* recordsOf(pages: Pages): Generator<FoundRecord> {
  for (const [index, page] of pages.all.entries()) {
    const start = pages.startOf(index);
    const kind = page[start];
    if (kind !== TABLE_LEAF && kind !== INDEX_LEAF && kind !== INDEX_INTERIOR) continue;
    const isRow = kind === TABLE_LEAF;
    for (const at of cellsOf(page, start, kind)) {
      const values = attempt(() => readRecord(pages, page, at, isRow, kind === INDEX_INTERIOR));
      if (values) yield { isRow, values };
    }
  }
}

function cellsOf(page: Buffer, start: number, kind: number): readonly number[] {
  const count = page.readUInt16BE(start + 3);
  const first = start + (kind === INDEX_INTERIOR ? 12 : 8);
  const room = Math.floor((page.length - first) / 2);
  return Array.from({ length: Math.min(count, room) }, (_, cell) => page.readUInt16BE(first + 2 * cell)).filter(
    (at) => at >= first && at < page.length - 2,
  );
}

/** Null where what is there is no record after all. */
function attempt(work: () => readonly Value[]): readonly Value[] | null {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof RangeError || thrown instanceof TypeError) return null;
    throw thrown;
  }
}

function readRecord(pages: Pages, page: Buffer, cell: number, isRow: boolean, isInterior: boolean): readonly Value[] {
  let at = isInterior ? cell + 4 : cell;
  const [length, afterLength] = varint(page, at);
  at = isRow ? varint(page, afterLength)[1] : afterLength;
  const payload = payloadAt(pages, page, at, length, isRow);
  const [headerLength, first] = varint(payload, 0);
  if (headerLength > payload.length) throw new RangeError('the header is longer than the record');
  const values: Value[] = [];
  let from = headerLength;
  for (let next = first; next < headerLength;) {
    const [type, after] = varint(payload, next);
    const [value, bytes] = valueOf(payload, from, type);
    values.push(value);
    from += bytes;
    next = after;
  }
  return values;
}

/** A record's bytes, of which those that find no room on its page lie in a chain of others. */
function payloadAt({ size, all }: Pages, page: Buffer, at: number, length: number, isRow: boolean): Buffer {
  if (length > size * all.length) throw new RangeError('longer than the file');
  const most = isRow ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23;
  if (length <= most) return exactly(page.subarray(at, at + length), length);
  const least = Math.floor(((size - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (size - 4));
  const here = wanted <= most ? wanted : least;
  const parts = [exactly(page.subarray(at, at + here), here)];
  let next = page.readUInt32BE(at + here);
  for (let left = length - here; left > 0; left -= size - 4) {
    const further = all[next - 1];
    if (!further) throw new RangeError('a part of the record is gone');
    parts.push(further.subarray(4, 4 + Math.min(left, size - 4)));
    next = further.readUInt32BE(0);
  }
  return exactly(Buffer.concat(parts), length);
}

function exactly(bytes: Buffer, length: number): Buffer {
  if (bytes.length !== length) throw new RangeError('cut short');
  return bytes;
}

/** A number of one to nine bytes, and where it ends. */
function varint(bytes: Buffer, from: number): [value: number, end: number] {
  let value = 0;
  for (let at = from; at < from + 8; at++) {
    const byte = bytes.readUInt8(at);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + 1];
  }
  return [value * 256 + bytes.readUInt8(from + 8), from + 9];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

function valueOf(bytes: Buffer, at: number, type: number): [value: Value, bytes: number] {
  if (type === 0) return [null, 0];
  if (type === 8 || type === 9) return [type - 8, 0];
  if (type === 7) return [bytes.readDoubleBE(at), 8];
  const integer = INTEGER_BYTES[type];
  if (integer === 8) return [Number(bytes.readBigInt64BE(at)), 8];
  if (integer !== undefined) return [bytes.readIntBE(at, integer), integer];
  if (type < 13 || type % 2 === 0) throw new RangeError('no type that we write');
  const length = (type - 13) / 2;
  return [utf8.decode(exactly(bytes.subarray(at, at + length), length)), length];
}
