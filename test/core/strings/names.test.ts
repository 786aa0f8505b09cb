import { expect, test } from 'vitest';
import { strings } from '#core/strings/index.ts';

const HEBREW = 'מודל';
const isolated = (name: string) => `\u{2068}${name}\u{2069}`;

test('a name that runs from right to left is set apart in the titles of edits, whatever they are about', () => {
  const { commands, arranging, collapsing, converting, outline, views } = strings;
  expect([
    commands.connect(HEBREW, 'Store'),
    commands.rename('Store', HEBREW),
    commands.move([HEBREW]),
    commands.remove([HEBREW, 'Store']),
    arranging.titles.lock([HEBREW]),
    collapsing.titles.collapse([HEBREW]),
    converting.titles.toBoundary(HEBREW),
    outline.titles.into(['Store'], HEBREW),
    views.titles.save(HEBREW),
  ]).toEqual([
    `Connect ${isolated(HEBREW)} to Store`,
    `Rename Store to ${isolated(HEBREW)}`,
    `Move ${isolated(HEBREW)}`,
    `Delete ${isolated(HEBREW)} and Store`,
    `Lock ${isolated(HEBREW)}`,
    `Collapse ${isolated(HEBREW)}`,
    `Convert ${isolated(HEBREW)} to a boundary`,
    `Move Store into ${isolated(HEBREW)}`,
    `Save the view ${isolated(HEBREW)}`,
  ]);
});

test('what would turn a title around is left out of it, and a name of nothing else is none', () => {
  expect(strings.commands.rename('Train\u{202e}ing', '\u{202e}')).toBe('Rename Training to unnamed');
  expect(strings.commands.reconnect('\u{2066}\u{2069}')).toBe('Reconnect flow');
});

test('a copy is named in the name itself, with nothing added that is not seen', () => {
  expect(strings.commands.copyOf(HEBREW, 1)).toBe(`${HEBREW} copy`);
});
