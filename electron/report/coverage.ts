/** Whether a font has a picture for a character. */
export type Coverage = (codePoint: number) => boolean;

/** The subtable of `cmap` that reaches all of Unicode: segmented coverage, platform Windows, UCS-4. */
const SEGMENTED = 12;
const GROUP_BYTES = 12;

/**
 * Reads which characters a TrueType font covers.
 * Source: OpenType 1.9, tables `cmap` and its format 12.
 *
 * @throws Error when the font has no character map of that format.
 */
export function coverageOf(font: Buffer): Coverage {
  const map = tableAt(font, 'cmap');
  const groups = segmentedGroups(font, map);
  return (codePoint) => {
    let [low, high] = [0, groups.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first = 0, last = 0] = groups[middle] ?? [];
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

/** First and last character of each group, ascending. */
function segmentedGroups(font: Buffer, map: number): readonly (readonly [number, number])[] {
  for (let index = 0; index < font.readUInt16BE(map + 2); index++) {
    const subtable = map + font.readUInt32BE(map + 4 + 8 * index + 4);
    if (font.readUInt16BE(subtable) !== SEGMENTED) continue;
    return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, group) => {
      const at = subtable + 16 + GROUP_BYTES * group;
      return [font.readUInt32BE(at), font.readUInt32BE(at + 4)] as const;
    });
  }
  throw new Error('the font has no character map of format 12');
}
