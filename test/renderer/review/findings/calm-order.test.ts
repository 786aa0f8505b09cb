import { expect, test } from 'vitest';
import { inOrder } from '../../../../renderer/review/findings/use-calm-order.ts';
import { assessed } from '#test/fixtures/assessed.ts';

test('keeps the order that was shown, and puts what is new at the end', () => {
  const [skewing, poisoning, theft, inversion] = ['ML08', 'ML02', 'ML05', 'ML03'].map((risk) => assessed(risk, 'a'));
  const shown = [skewing!, poisoning!, theft!].map(({ finding }) => finding.key);
  expect(inOrder([inversion!, theft!, skewing!], shown)).toEqual([skewing, theft, inversion]);
});
