/** Whether a font has a picture for a character. */
export type Coverage = (codePoint: number) => boolean;

/** First and last of a run of characters. */
type Range = readonly [first: number, last: number];

/** Subtables of `cmap` by how much they can reach: all of Unicode, or its first 65,536 characters. */
const READERS = [
  [12, allPlanes],
  [4, firstPlane],
] as const;

/**
 * Reads which characters a TrueType font covers.
 * Source: OpenType 1.9, tables `cmap` and its formats 4 and 12.
 *
 * @throws Error when the font has no character map of those formats.
 */
export function coverageOf(font: Buffer): Coverage {
  const ranges = rangesOf(font, tableAt(font, 'cmap'));
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] as Range;
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function tableAt(font: Buffer, tag: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const record = 12 + 16 * table;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** The covered characters, ascending. */
function rangesOf(font: Buffer, map: number): readonly Range[] {
  const subtables = Array.from(
    { length: font.readUInt16BE(map + 2) },
    (_, index) => map + font.readUInt32BE(map + 4 + 8 * index + 4),
  );
  for (const [format, read] of READERS) {
    const subtable = subtables.find((at) => font.readUInt16BE(at) === format);
    if (subtable !== undefined) return read(font, subtable);
  }
  throw new Error('the font has no character map of format 4 or 12');
}

function allPlanes(font: Buffer, subtable: number): readonly Range[] {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, group) => {
    const at = subtable + 16 + 12 * group;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)] as const;
  });
}

/** The last segment only ends the list. A segment may hold characters without a glyph, which are left out. */
function firstPlane(font: Buffer, subtable: number): readonly Range[] {
  const count = font.readUInt16BE(subtable + 6) / 2;
  const field = (part: number, segment: number): number => subtable + 14 + 2 * (part * count + segment);
  const ranges: Range[] = [];
  for (let segment = 0; segment < count - 1; segment++) {
    const [last, first] = [font.readUInt16BE(field(0, segment)), font.readUInt16BE(field(1, segment) + 2)];
    const offset = font.readUInt16BE(field(3, segment) + 2);
    for (let code = first; code <= last; code++) {
      const at = field(3, segment) + 2 + offset + 2 * (code - first);
      if (offset === 0 || font.readUInt16BE(at) !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}
