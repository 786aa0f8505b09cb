import { tablesOf } from './font-tables.ts';

/** What a composite glyph says of a part: two words for its place instead of two bytes, more parts to come, and its scale. */
const PART = { words: 0x1, more: 0x20, scale: 0x8, scales: 0x40, matrix: 0x80 } as const;
/** The sum of a whole font and its `checkSumAdjustment`. */
const WHOLE = 0xb1b0afba;

/**
 * A TrueType font with nothing but the glyphs of some characters: outlines, widths and names, without hints and
 * kerning. Characters that the font has no glyph for are left out.
 * Source: OpenType 1.9, tables `cmap`, `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp` and `post`.
 */
export function subsetFont(font: Buffer, characters: Iterable<string>): Buffer {
  const tables = tablesOf(font);
  const wanted = [...new Set(characters)].map((character) => character.codePointAt(0)!).toSorted((a, b) => a - b);
  const mapped = wanted.flatMap((code) => {
    const glyph = tables.glyphOf(code);
    return glyph === 0 ? [] : [{ code, glyph }];
  });
  const glyphs = withParts(tables.outlineOf, [0, ...mapped.map(({ glyph }) => glyph)]);
  const renumbered = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines = glyphs.map((glyph) => aligned(partsRenumbered(tables.outlineOf(glyph), renumbered)));
  const ends = outlines.reduce<number[]>((sums, { length }) => [...sums, sums.at(-1)! + length], [0]);
  return written({
    'OS/2': tables.table('OS/2'),
    cmap: characterMap(mapped.map(({ code, glyph }) => [code, renumbered.get(glyph)!])),
    glyf: Buffer.concat(outlines),
    head: patched(tables.table('head'), (head) => {
      head.writeUInt32BE(0, 8);
      head.writeUInt16BE(1, 50);
    }),
    hhea: patched(tables.table('hhea'), (hhea) => hhea.writeUInt16BE(glyphs.length, 34)),
    hmtx: Buffer.concat(glyphs.map(tables.widthOf)),
    loca: words32(ends),
    maxp: patched(tables.table('maxp'), (maxp) => maxp.writeUInt16BE(glyphs.length, 4)),
    name: tables.table('name'),
    post: patched(tables.table('post').subarray(0, 32), (post) => post.writeUInt32BE(0x00030000, 0)),
  });
}

/** Glyphs with those that they are put together from. */
function withParts(outlineOf: (glyph: number) => Buffer, first: readonly number[]): readonly number[] {
  const found = new Set(first);
  for (const glyph of found) for (const at of partsOf(outlineOf(glyph))) found.add(outlineOf(glyph).readUInt16BE(at));
  return [...found];
}

/** Where in an outline the numbers of other glyphs stand; nowhere in one that is no composite. */
function partsOf(outline: Buffer): readonly number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let [at, flags] = [10, PART.more as number]; (flags & PART.more) !== 0;) {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    const scale = flags & PART.matrix ? 8 : flags & PART.scales ? 4 : flags & PART.scale ? 2 : 0;
    at += 4 + (flags & PART.words ? 4 : 2) + scale;
  }
  return places;
}

function partsRenumbered(outline: Buffer, renumbered: ReadonlyMap<number, number>): Buffer {
  return patched(outline, (copy) => {
    for (const at of partsOf(outline)) copy.writeUInt16BE(renumbered.get(outline.readUInt16BE(at))!, at);
  });
}

/** A `cmap` of format 12: a group of its own for every character. */
function characterMap(mapped: readonly (readonly [code: number, glyph: number])[]): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(10, 6);
  head.writeUInt32BE(head.length, 8);
  const groups = mapped.flatMap(([code, glyph]) => [code, code, glyph]);
  return Buffer.concat([head, words32([0x000c0000, 16 + 4 * groups.length, 0, mapped.length, ...groups])]);
}

/** The file of these tables, whose names are in order. */
function written(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables);
  const power = 2 ** Math.floor(Math.log2(names.length));
  const head = Buffer.alloc(12 + 16 * names.length);
  head.writeUInt32BE(0x00010000, 0);
  [names.length, 16 * power, Math.log2(power), 16 * (names.length - power)].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, name] of names.entries()) {
    const table = tables[name]!;
    const at = 12 + 16 * index;
    head.write(name, at, 'latin1');
    [sumOf(aligned(table)), offset, table.length].forEach((value, field) =>
      head.writeUInt32BE(value, at + 4 + 4 * field),
    );
    parts.push(aligned(table));
    offset += aligned(table).length;
  }
  const font = Buffer.concat(parts);
  const headAt = font.readUInt32BE(12 + 16 * names.indexOf('head') + 8);
  font.writeUInt32BE((WHOLE - sumOf(font)) >>> 0, headAt + 8);
  return font;
}

/** The sum of a table's 32-bit words. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function patched(bytes: Buffer, patch: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  patch(copy);
  return copy;
}

const aligned = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function words32(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}
