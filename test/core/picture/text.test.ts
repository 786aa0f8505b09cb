import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from '#core/picture/text.ts';

const style = { size: 13, weight: 600 } as const;

test('measures text by the advance widths of the bundled font', () => {
  // Inter SemiBold: 2048 units to the em, 1527 for H and 536 for i.
  expect(textWidth('Hi', 100, 600)).toBeCloseTo((1527 + 536) / 20.48, 0);
  expect(textWidth('', 13, 400)).toBe(0);
});

test('takes ideographs and emoji as square, and marks that stand on a letter as without width', () => {
  expect([textWidth('模型', 10, 400), textWidth('🤖', 10, 400)]).toEqual([20, 10]);
  expect(textWidth('e\u{301}', 10, 400)).toBe(textWidth('e', 10, 400));
});

test('breaks text at spaces', () => {
  expect(wrapText('Outcomes  training\ndata', { ...style, maxWidth: 100, maxLines: 9 })).toEqual([
    'Outcomes',
    'training data',
  ]);
});

test('breaks a word that is too long for a line, without losing a character', () => {
  const lines = wrapText('supercalifragilistic', { ...style, maxWidth: 60, maxLines: 9 });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('supercalifragilistic');
});

test('breaks a long name at its seams, and a part that is too long for a line where the line ends', () => {
  const lines = (name: string) => wrapText(name, { ...style, maxWidth: 100, maxLines: 9 });
  expect(lines('gallery_index_v2.embeddings')).toEqual(['gallery_index_', 'v2.embeddings']);
  expect(lines('customerChurnPredictor')).toEqual(['customerChurn', 'Predictor']);
  expect(lines('models/credit-scoring/12.5')).toEqual(['models/credit-', 'scoring/12.5']);
  expect(lines('a_supercalifragilisticexpialidocious').join('')).toBe('a_supercalifragilisticexpialidocious');
});

test('marks cut text with an ellipsis on the last line only', () => {
  const lines = wrapText('one two three four five', { ...style, maxWidth: 40, maxLines: 2 });
  expect(lines).toEqual(['one', 'two…']);
});

test('keeps a letter with its accents and an emoji with its joiners together', () => {
  const family = '👩‍🔬';
  expect(wrapText(family.repeat(4), { ...style, maxWidth: 50, maxLines: 9 })).toEqual(Array(4).fill(family));
});

test('gives no lines for spaces alone, nor where not one character fits', () => {
  expect(wrapText(' \n ', { ...style, maxWidth: 100, maxLines: 3 })).toEqual([]);
  expect(wrapText('Model', { ...style, maxWidth: 2, maxLines: 3 })).toEqual([]);
});

test('never gives a line that is too wide, nor too many of them', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 5 }),
      (text, maxWidth, maxLines) => {
        const lines = wrapText(text, { ...style, maxWidth, maxLines });
        expect(lines.length).toBeLessThanOrEqual(maxLines);
        for (const line of lines) expect(textWidth(line, style.size, style.weight)).toBeLessThanOrEqual(maxWidth);
      },
    ),
  );
});
