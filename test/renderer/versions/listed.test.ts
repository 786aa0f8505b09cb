import { expect, test } from 'vitest';
import { firstOfBoth } from '../../../renderer/versions/listed.ts';

const [few, many] = [
  ['a', 'b'],
  ['1', '2', '3', '4', '5', '6'],
];

test.each([
  { one: few, other: few, shown: ['a', 'b', 'a', 'b'] },
  { one: many, other: few, shown: ['1', '2', 'a', 'b'] },
  { one: few, other: many, shown: ['a', 'b', '1', '2'] },
  { one: many, other: many, shown: ['1', '2', '1', '2'] },
  { one: many, other: [], shown: ['1', '2', '3', '4'] },
  { one: [], other: many, shown: ['1', '2', '3', '4'] },
])('of $one.length and $other.length things, four at most: $shown', ({ one, other, shown }) => {
  expect(firstOfBoth(one, other, 4)).toEqual(shown);
});
