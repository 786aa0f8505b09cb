import { expect, test } from 'vitest';
import { distances, guide } from '#core/layout/guides.ts';

const rect = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height });

test('an edge near another edge is drawn onto it, with a line along both, and none through the middles of the like', () => {
  const { by, lines } = guide(rect(5, 200), [rect(0, 0)], 8);
  expect(by).toEqual({ x: -5, y: 0 });
  expect(lines).toEqual([
    { axis: 'x', at: 0, from: 0, to: 260 },
    { axis: 'x', at: 100, from: 0, to: 260 },
  ]);
});

test('middles meet where edges do not', () => {
  const { by, lines } = guide(rect(33, 200, 40, 60), [rect(0, 0)], 8);
  expect(by).toEqual({ x: -3, y: 0 });
  expect(lines).toEqual([{ axis: 'x', at: 50, from: 0, to: 260 }]);
});

test('what is out of reach draws nothing', () => {
  expect(guide(rect(20, 200), [rect(0, 0)], 8)).toEqual({ by: { x: 0, y: 0 }, lines: [], gaps: [] });
});

test('between two neighbours, and after two of them, gaps become equal', () => {
  const between = guide(rect(203, 10), [rect(0, 0), rect(400, 0)], 8);
  expect(between.by.x).toBe(-3);
  expect(between.gaps.map(({ from, to }) => to - from)).toEqual([100, 100]);

  const after = guide(rect(284, 10), [rect(0, 0), rect(140, 0)], 8);
  expect(after.by.x).toBe(-4);
  expect(after.gaps).toEqual([
    { axis: 'x', from: 240, to: 280, across: 35 },
    { axis: 'x', from: 100, to: 140, across: 30 },
  ]);
});

test('distances are told to the nearest on each side', () => {
  expect(distances(rect(200, 0), [rect(0, 0), rect(-300, 0), rect(200, 100)])).toEqual([
    { axis: 'x', from: 100, to: 200, across: 30 },
    { axis: 'y', from: 60, to: 100, across: 250 },
  ]);
});
