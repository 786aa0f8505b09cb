import { expect, test } from 'vitest';
import { BANDS } from '#core/assessment/bands.ts';
import { hatchLines } from '#core/picture/hatch.ts';
import { levelMark } from '#core/picture/level-mark.ts';
import { textWidth } from '#core/picture/text.ts';

const centre = { x: 50, y: 40 };

test('gives each level its own shape: triangle down, diamond, triangle up, octagon', () => {
  const marks = BANDS.map((band) => levelMark(band, centre, 18, '1').corners);
  expect(marks.map((corners) => corners.length)).toEqual([3, 4, 3, 8]);
  const [low, , high] = marks;
  expect(Math.max(...(low ?? []).map(({ y }) => y)) - 40).toBeGreaterThan(
    40 - Math.min(...(low ?? []).map(({ y }) => y)),
  );
  expect(high?.[0]).toEqual({ x: 50, y: Math.min(...(high ?? []).map(({ y }) => y)) });
});

test('makes the text of a mark small enough for its shape', () => {
  for (const band of BANDS) {
    const { text, corners } = levelMark(band, centre, 18, '128');
    const width = Math.max(...corners.map(({ x }) => x)) - Math.min(...corners.map(({ x }) => x));
    expect(textWidth('128', text.size, 600)).toBeLessThan(width);
  }
});

test('hatches worse levels in more directions, inside their shape', () => {
  const lines = BANDS.map((band) => hatchLines(band, levelMark(band, centre, 18, '').corners));
  expect(lines[0]).toBe('');
  for (const line of lines.slice(1)) {
    const points = [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(points.length).toBeGreaterThan(0);
    for (const [x, y] of points) expect(Math.hypot(x - centre.x, y - centre.y)).toBeLessThan(14);
  }
});
