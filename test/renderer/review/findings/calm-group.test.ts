import { expect, test } from 'vitest';
import { groupFindings } from '../../../../renderer/review/findings/group-findings.ts';
import { heldAt } from '../../../../renderer/review/findings/use-calm-group.ts';
import { assessed } from '#test/fixtures/assessed.ts';

const undecided = assessed('ML01', 'a');
const decided = assessed('ML01', 'a', { decision: { treatment: 'notApplicable' } });
const other = assessed('ML02', 'a');

test('an open card stays where it was opened when a decision would move it', () => {
  const opened = heldAt(null, undecided);
  const after = heldAt(opened, decided);
  expect(after).toBe(opened);
  expect(groupFindings([decided, other], after)).toMatchObject({ attached: [decided, other], notApplicable: [] });
});

test('it goes to its group once another card is opened, or none', () => {
  const opened = heldAt(null, undecided);
  expect(groupFindings([decided, other], heldAt(opened, other))).toMatchObject({
    attached: [other],
    notApplicable: [decided],
  });
  expect(heldAt(opened, undefined)).toBeNull();
});
