import { expect, test } from 'vitest';
import { BANDS } from '#core/assessment/scoring.ts';
import { bandColours, colours, cssVariables, THEMES } from '#core/picture/tokens.ts';

test('uses the colour-blind safe palette for risk, with text that stands out on it', () => {
  expect(BANDS.map((band) => bandColours('light', band))).toEqual([
    { fill: '#3f75b5', text: '#ffffff' },
    { fill: '#be8a03', text: '#000000' },
    { fill: '#9b2000', text: '#ffffff' },
    { fill: '#660c39', text: '#ffffff' },
  ]);
  expect(BANDS.map((band) => bandColours('dark', band).fill)).toEqual(['#659fee', '#f6e04b', '#e2601c', '#ff8fb4']);
});

test.each(THEMES)('keeps text readable on every ground of the %s theme: 4.5 to 1', (theme) => {
  const colour = colours(theme);
  const pairs = [
    ...[colour.surface, colour.well, colour.raised, colour.field, colour.hover, colour.accentSoft].flatMap((ground) => [
      [colour.text, ground],
      [colour.textSoft, ground],
    ]),
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
  const weak = pairs.filter(([text, ground]) => contrast(text ?? '', ground ?? '') < 4.5);
  expect(weak).toEqual([]);
});

test.each(THEMES)('keeps shapes and flows visible on the %s canvas: 3 to 1', (theme) => {
  const { canvas, boundary, shapeEdge, flow } = colours(theme);
  const weak = [shapeEdge, flow].filter((line) => Math.min(contrast(line, canvas), contrast(line, boundary)) < 3);
  expect(weak).toEqual([]);
});

test('writes the colours of a theme as custom properties', () => {
  const lines = cssVariables('dark').split('\n');
  expect(lines).toContain('--text-soft: #a3abb9;');
  expect(lines).toHaveLength(Object.keys(colours('dark')).length);
});

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
