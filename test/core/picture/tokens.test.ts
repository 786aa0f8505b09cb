import { expect, test } from 'vitest';
import { BANDS } from '#core/assessment/bands.ts';
import { bandColours, colours, cssVariables, STRONG_THEMES, THEMES } from '#core/picture/tokens.ts';

test('uses the colour-blind safe palette for risk, with text that stands out on it', () => {
  expect(BANDS.map((band) => bandColours('light', band))).toEqual([
    { fill: '#3f75b5', text: '#ffffff' },
    { fill: '#be8a03', text: '#000000' },
    { fill: '#9b2000', text: '#ffffff' },
    { fill: '#660c39', text: '#ffffff' },
  ]);
  expect(BANDS.map((band) => bandColours('dark', band).fill)).toEqual(['#659fee', '#f6e04b', '#e2601c', '#ff8fb4']);
});

test.each(THEMES)(
  'keeps text readable on every ground of the %s theme: 4.5 to 1, or 7 to 1 where that is promised',
  (theme) => {
    const colour = colours(theme);
    const pairs = [
      ...[colour.surface, colour.well, colour.raised, colour.field, colour.hover, colour.accentSoft].flatMap(
        (ground) => [
          [colour.text, ground],
          [colour.textSoft, ground],
        ],
      ),
      [colour.onAccent, colour.accent],
      [colour.accent, colour.surface],
      [colour.danger, colour.surface],
      [colour.good, colour.surface],
      [colour.text, colour.shape],
      [colour.shapeType, colour.shape],
      [colour.flowText, colour.canvas],
      [colour.boundaryText, colour.boundaryTab],
      ...BANDS.map((band) => [bandColours(theme, band).text, bandColours(theme, band).fill]),
    ] as const;
    const weak = pairs.filter(
      ([text, ground]) => contrast(text ?? '', ground ?? '') < (STRONG_THEMES.has(theme) ? 7 : 4.5),
    );
    expect(weak).toEqual([]);
  },
);

test.each(THEMES)('keeps shapes, flows and the marks of risks visible on the %s canvas: 3 to 1', (theme) => {
  const { canvas, boundary, shapeEdge, flow } = colours(theme);
  const lines = [shapeEdge, flow].filter((line) => Math.min(contrast(line, canvas), contrast(line, boundary)) < 3);
  const marks = BANDS.filter((band) => contrast(bandColours(theme, band).fill, canvas) < 2.99);
  const weak = [...lines, ...marks];
  expect(weak).toEqual([]);
});

test('writes the colours of a theme as custom properties', () => {
  const lines = cssVariables('dark').split('\n');
  expect(lines).toContain('--text-soft: #a3abb9;');
  expect(lines).toHaveLength(Object.keys(colours('dark')).length);
});

test.each(THEMES)(
  'keeps the levels of the %s theme apart for all kinds of colour vision, besides shape and letter',
  (theme) => {
    const fills = BANDS.map((band) => bandColours(theme, band).fill);
    const close = Object.entries(VISIONS).flatMap(([vision, matrix]) =>
      fills.flatMap((one, at) =>
        fills.slice(at + 1).flatMap((other) => {
          const apart = distance(seen(one, matrix), seen(other, matrix));
          return apart < 25 ? [`${vision}: ${one} ${other} ${apart.toFixed(1)}`] : [];
        }),
      ),
    );
    expect(close).toEqual([]);
  },
);

/** How colours look to those who lack one kind of cone, on linear light (Machado, Oliveira and Fernandes 2009, severity 1). */
const VISIONS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = readonly [number, number, number];

/** A colour in CIELAB, as an eye with that matrix has it. */
function seen(colour: string, matrix: readonly number[]): Triple {
  const light = linear(colour);
  const row = (at: number, values: Triple, by: readonly number[]): number =>
    values.reduce((sum, value, index) => sum + value * (by[at * 3 + index] ?? 0), 0);
  const looks = [0, 1, 2].map((at) => Math.min(1, Math.max(0, row(at, light, matrix)))) as unknown as Triple;
  const xyz = [0, 1, 2].map((at) => row(at, looks, TO_XYZ) / (WHITE[at] ?? 1));
  const [x = 0, y = 0, z = 0] = xyz.map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const TO_XYZ = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];
const WHITE = [0.9505, 1, 1.089];
const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: string): Triple {
  return [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
}
