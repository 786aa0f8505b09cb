import { expect, test } from 'vitest';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { textWidth } from '#core/picture/text.ts';
import { withFonts } from '../../../electron/pictures/embed-fonts.ts';
import { tablesOf } from '../../../electron/pictures/font-tables.ts';
import { subsetFont } from '../../../electron/pictures/subset-font.ts';
import { coverageOf } from '../../../electron/report/coverage.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { component, DIAGRAM, drawn } from '#test/fixtures/model.ts';

const { normal } = readFonts().main;
const code = (letter: string) => letter.codePointAt(0)!;

test('a font keeps the letters that are wanted, with their widths and the parts they are put together from', () => {
  const subset = subsetFont(normal.bytes, 'Prüfung é 数');
  const covers = coverageOf(subset);
  expect(Array.from('Prüfung é').filter((letter) => !covers(code(letter)))).toEqual([]);
  expect(Array.from('abcQ数').filter((letter) => covers(code(letter)))).toEqual([]);
  const [whole, part] = [tablesOf(normal.bytes), tablesOf(subset)];
  for (const letter of 'Prüfung é') {
    const [before, after] = [whole.glyphOf(code(letter)), part.glyphOf(code(letter))];
    expect(part.widthOf(after)).toEqual(whole.widthOf(before));
    // An outline may end in filling, and a composite names its parts by other numbers, in as many bytes.
    expect(part.outlineOf(after).length - whole.outlineOf(before).length).toBeLessThan(4);
    expect(part.outlineOf(after).subarray(0, 10)).toEqual(whole.outlineOf(before).subarray(0, 10));
  }
  const unitsPerEm = part.table('head').readUInt16BE(18);
  const width = (letter: string) => part.widthOf(part.glyphOf(code(letter))).readUInt16BE(0) / unitsPerEm;
  expect(textWidth('P', 100, 400)).toBeCloseTo(100 * width('P'), 1);
  // The sum over the whole file comes to what the format asks for.
  let sum = 0;
  for (let at = 0; at < subset.length; at += 4) sum = (sum + subset.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
  expect(subset.length).toBeLessThan(10_000);
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
