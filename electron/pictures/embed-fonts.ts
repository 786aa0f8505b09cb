import { readFonts } from '../report/fonts.ts';
import { subsetFont } from './subset-font.ts';

const TEXT = /<text\b(?<attributes>[^<>]*)>(?<characters>[^<]*)<\/text>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * An SVG document of ours with the letters that it needs of Inter, so that it looks the same where that typeface is
 * not installed. What Inter has no letter for is left to the typefaces of whoever looks at it.
 */
export function withFonts(svg: string): string {
  const used = new Map<string, Set<string>>();
  for (const { groups } of svg.matchAll(TEXT)) {
    const weight = /\bfont-weight="(\d+)"/u.exec(groups?.['attributes'] ?? '')?.[1] ?? '400';
    const letters = used.get(weight) ?? new Set();
    used.set(weight, letters);
    for (const letter of plain(groups?.['characters'] ?? '')) letters.add(letter);
  }
  if (used.size === 0) return svg;
  const { normal, bold } = readFonts().main;
  const faces = [...used].map(([weight, letters]) => {
    const { bytes } = Number(weight) < 500 ? normal : bold;
    const data = subsetFont(bytes, letters).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
  return svg.replace(/^<svg\b[^>]*>/u, (start) => `${start}<style>${faces.join('')}</style>`);
}

function plain(escaped: string): string {
  return escaped.replaceAll(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
