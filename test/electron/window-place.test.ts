import { expect, test } from 'vitest';
import { windowBounds } from '../../electron/window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const place = { x: 2000, y: 50, width: 1100, height: 700, maximized: false };
const firstTime = { width: 1440, height: 900 };

test('opens in its first size when it was never open', () => {
  expect(windowBounds(null, [screen])).toEqual(firstTime);
});

test('opens where it was left, on the second screen too', () => {
  expect(windowBounds(place, [screen, second])).toEqual({ x: 2000, y: 50, width: 1100, height: 700 });
});

test.each([
  ['its screen is gone', place],
  ['only a sliver of it would show', { ...place, x: 1800 }],
  ['its title would be above the screen', { ...place, x: 100, y: -300 }],
  ['its title would be below the screen', { ...place, x: 100, y: 1070 }],
])('opens in its first size when %s', (_why, left) => {
  expect(windowBounds(left, [screen])).toEqual(firstTime);
});
