/** What a TrueType font says of its characters and glyphs. */
export interface FontTables {
  /** The bytes of a table. */
  table(name: string): Buffer;
  /** The number of a character's glyph; 0 where the font has none. */
  glyphOf(codePoint: number): number;
  /** The outline of a glyph; no bytes for one without, such as that of the space. */
  outlineOf(glyph: number): Buffer;
  /** The entry of `hmtx` of a glyph: its advance and left side bearing. */
  widthOf(glyph: number): Buffer;
}

/**
 * Reads the tables of a TrueType font.
 * Source: OpenType 1.9, the font directory and the tables `cmap` (format 12), `loca` and `hmtx`.
 *
 * @throws Error when a table is missing, or the character map is of another format.
 */
export function tablesOf(font: Buffer): FontTables {
  const table = (name: string): Buffer => {
    for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
      if (font.toString('latin1', record, record + 4) !== name) continue;
      const at = font.readUInt32BE(record + 8);
      return font.subarray(at, at + font.readUInt32BE(record + 12));
    }
    throw new Error(`the font has no table ${name}`);
  };
  const [outlines, places, widths] = [table('glyf'), table('loca'), table('hmtx')];
  const isLong = table('head').readUInt16BE(50) === 1;
  const placeOf = (glyph: number): number =>
    isLong ? places.readUInt32BE(4 * glyph) : 2 * places.readUInt16BE(2 * glyph);
  const widthCount = table('hhea').readUInt16BE(34);
  const groups = groupsOf(table('cmap'));
  return {
    table,
    glyphOf(codePoint) {
      const group = groups.find(({ first, last }) => first <= codePoint && codePoint <= last);
      return group ? group.glyph + codePoint - group.first : 0;
    },
    outlineOf: (glyph) => outlines.subarray(placeOf(glyph), placeOf(glyph + 1)),
    widthOf(glyph) {
      const at = 4 * Math.min(glyph, widthCount - 1);
      const advance = widths.subarray(at, at + 2);
      const bearing = glyph < widthCount ? at + 2 : 4 * widthCount + 2 * (glyph - widthCount);
      return Buffer.concat([advance, widths.subarray(bearing, bearing + 2)]);
    },
  };
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

function groupsOf(map: Buffer): readonly Group[] {
  for (let record = 0; record < map.readUInt16BE(2); record++) {
    const at = map.readUInt32BE(4 + 8 * record + 4);
    if (map.readUInt16BE(at) !== 12) continue;
    return Array.from({ length: map.readUInt32BE(at + 12) }, (_, index) => {
      const [first, last, glyph] = [0, 4, 8].map((field) => map.readUInt32BE(at + 16 + 12 * index + field));
      return { first: first!, last: last!, glyph: glyph! };
    });
  }
  throw new Error('the font has no character map of format 12');
}
