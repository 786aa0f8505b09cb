import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import type { Cause, Question } from '#core/risks/finding.ts';
import { questionsByCause } from '../../../../renderer/review/card/questions.ts';

const ask = (element: string, tick: string): Question => ({ element: element as ElementId, tick, removedBy: 'no' });
const cause = (id: string, ...questions: Question[]): Cause => ({
  id,
  rule: id,
  holds: 'unknown',
  because: 'It may be so.',
  path: [],
  questions,
});

test('asks a question that several reasons share once, at the first of them', () => {
  const shared = ask('hub', 'mutable-source');
  const [own, elsewhere] = [ask('hub', 'no-auth'), ask('store', 'mutable-source')];
  expect(questionsByCause([cause('first', shared), cause('second', shared, own, elsewhere)])).toEqual(
    new Map([
      ['first', [shared]],
      ['second', [own, elsewhere]],
    ]),
  );
});
