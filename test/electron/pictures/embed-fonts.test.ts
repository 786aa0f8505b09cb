import { Blob, Face, Font } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { withFonts } from '../../../electron/pictures/embed-fonts.ts';
import { subsetFont } from '../../../electron/pictures/subset-font.ts';
import { coverageOf } from '../../../electron/report/coverage.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { component, DIAGRAM, drawn } from '#test/fixtures/model.ts';

const { normal } = readFonts().main;
const code = (letter: string) => letter.codePointAt(0)!;

/** The widths of letters in a font, and how far up and across each is drawn. */
function measuresIn(bytes: Uint8Array, letters: string): readonly unknown[] {
  const font = new Font(new Face(new Blob(bytes)));
  return Array.from(letters).map((letter) => {
    const glyph = font.nominalGlyph(code(letter))!;
    return [font.glyphHAdvance(glyph), font.glyphExtents(glyph)];
  });
}

test('a font keeps the letters that are wanted, with their widths and the parts they are put together from', () => {
  const subset = subsetFont(normal.bytes, 'Prüfung é 数');
  const covers = coverageOf(subset);
  expect(Array.from('Prüfung é').filter((letter) => !covers(code(letter)))).toEqual([]);
  expect(Array.from('abcQ数').filter((letter) => covers(code(letter)))).toEqual([]);
  expect(measuresIn(subset, 'Prüfung é')).toEqual(measuresIn(normal.bytes, 'Prüfung é'));
  expect(subset.length).toBeLessThan(10_000);
});

test('what is no font is refused', () => {
  expect(() => subsetFont(Buffer.from('no font'), 'a')).toThrow('the font cannot be cut down');
});

test('a picture carries the letters of its texts, in each weight, and refers to nothing outside', () => {
  const model = drawn([component('a', 'training', { name: 'Zürich & Söhne <1>' })]);
  const types = new Map([['training', 'Training']]);
  const svg = svgOf(drawDiagram(model, DIAGRAM, { types, badges: new Map(), theme: 'light', hatch: false }));
  const embedded = withFonts(svg);
  const faces = [
    ...embedded.matchAll(
      /@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font\/ttf;base64,([^)]+)\)\}/gu,
    ),
  ];
  const letters = new Map(faces.map(([, weight, data]) => [weight, coverageOf(Buffer.from(data!, 'base64'))]));
  expect([...letters.keys()].toSorted()).toEqual(['400', '600']);
  expect(Array.from('Zürich & Söhne <1>').filter((letter) => !letters.get('600')!(code(letter)))).toEqual([]);
  expect(Array.from('Training').filter((letter) => !letters.get('400')!(code(letter)))).toEqual([]);
  expect(embedded.replace(/<style>.*<\/style>/u, '')).toBe(svg);
  expect(embedded.replaceAll(/data:font[^)]+/gu, '').replace('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|url\([^)d]/u,
  );
  expect(embedded.length - svg.length).toBeLessThan(25_000);
});

test('what is no picture of ours, or has no text, stays as it is', () => {
  expect(withFonts('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  );
  expect(withFonts('')).toBe('');
});
