import { expect, test } from 'vitest';
import { checklist } from '../../build/trust/shell-scan.mjs';

const points = checklist();

test("Electron's checklist has twenty points", () => {
  expect(points.map(({ point }) => point)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each(points.map(({ point, what, holds }) => [point, what, holds] as const))('%i: %s', (_point, _what, holds) => {
  expect(holds).toBe(true);
});
