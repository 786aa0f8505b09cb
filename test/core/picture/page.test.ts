import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '#core/model/geometry.ts';
import { fitOnPage } from '#core/picture/page.ts';

const a4 = { portrait: { width: 480, height: 700 }, landscape: { width: 720, height: 440 } };
const picture = (width: number, height: number) => ({ frame: { x: -20, y: 10, width, height }, smallestText: 11 });

test('keeps a small picture at its own size on an upright page', () => {
  const small = picture(400, 300);
  expect(fitOnPage(small, a4)).toEqual({
    orientation: 'portrait',
    scale: 1,
    sheets: [{ label: '', part: small.frame }],
  });
});

test('turns the page for a wide picture', () => {
  expect(fitOnPage(picture(1000, 500), a4)).toMatchObject({ orientation: 'landscape', scale: 0.72 });
});

test('tiles a picture whose text would be too small on one page, and names the sheets by row and column', () => {
  const { sheets } = fitOnPage(picture(2400, 1400), a4);
  expect(sheets.map(({ label }) => label)).toEqual(['A1', 'A2', 'B1', 'B2']);
});

test('never prints text under 6 points, and shows every part of the picture on a sheet that fits its page', () => {
  const size = fc.integer({ min: 20, max: 9000 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 8, max: 13 }), (width, height, smallestText) => {
      const { frame } = picture(width, height);
      const { orientation, scale, sheets } = fitOnPage({ frame, smallestText }, a4);
      expect(scale * smallestText).toBeGreaterThan(6 - 1e-9);
      for (const { part } of sheets) {
        expect(part.width * scale).toBeLessThan(a4[orientation].width + 1e-6);
        expect(part.height * scale).toBeLessThan(a4[orientation].height + 1e-6);
      }
      const corners = [0, 0.31, 0.5, 0.77, 1].flatMap((x) => [0, 0.4, 1].map((y) => [x, y] as const));
      for (const [x, y] of corners) {
        const point = { x: frame.x + x * frame.width, y: frame.y + y * frame.height };
        expect(sheets.some(({ part }) => holds(part, point))).toBe(true);
      }
    }),
  );
});

test('lets neighbouring sheets overlap, so that they can be held together', () => {
  const { sheets } = fitOnPage(picture(2400, 400), a4);
  const parts = sheets.map(({ part }) => part);
  expect(parts.length).toBeGreaterThan(1);
  parts.slice(1).forEach((part, index) => {
    const before = parts[index] as Rect;
    expect(before.x + before.width - part.x).toBeGreaterThan(47);
  });
});

function holds(rect: Rect, { x, y }: { x: number; y: number }): boolean {
  const slack = 1e-6;
  return (
    x >= rect.x - slack && x <= rect.x + rect.width + slack && y >= rect.y - slack && y <= rect.y + rect.height + slack
  );
}
