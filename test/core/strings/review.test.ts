import { expect, test } from 'vitest';
import { strings } from '#core/strings/index.ts';

const { posture } = strings.review.assessment;
const none = { low: 0, medium: 0, high: 0, critical: 0 };

test('says how much is left, how far it came down and what is planned', () => {
  const byBand = { ...none, medium: 4, high: 3, critical: 1 };
  expect(posture({ byBand, suggested: 2, inherent: 23.33, residual: 20, target: 12.4 })).toBe(
    '8 findings: 1 critical, 3 high and 4 medium. The highest score came down from 23.3 to 20.0. What is planned would bring it to 12.4.',
  );
});

test('says openly that nothing in place lowers a score yet', () => {
  expect(posture({ byBand: { ...none, high: 1 }, suggested: 0, inherent: 13.3, residual: 13.3, target: 13.3 })).toBe(
    '1 finding: 1 high. The highest score is 13.3, and nothing in place lowers it yet.',
  );
});

test('names the open questions when nothing attaches', () => {
  const nothing = { byBand: none, inherent: 0, residual: 0, target: 0 };
  expect([posture({ ...nothing, suggested: 1 }), posture({ ...nothing, suggested: 0 })]).toEqual([
    'Nothing attaches so far; 1 suggestion waits for an answer.',
    'No finding counts here.',
  ]);
});
