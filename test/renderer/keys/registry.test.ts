import { describe, expect, test } from 'vitest';
import type { Command } from '../../../renderer/keys/command.ts';
import { commands } from '../../../renderer/keys/registry.ts';

/** True where one press could mean either of two commands. */
function shareAPlace(a: Command, b: Command): boolean {
  return a.where === b.where || !(a.where === 'canvas' || b.where === 'canvas') || [a, b].some(isEverywhere);
}

const isEverywhere = ({ where }: Command): boolean => where === 'anywhere' || where === 'window';

describe('the commands', () => {
  test('each have an id of their own and a title', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.filter(({ title }) => !title)).toEqual([]);
  });

  test('no two are called by the same key in the same place', () => {
    const clashes = commands.flatMap((a: Command, index) =>
      commands
        .slice(index + 1)
        .filter((b: Command) => shareAPlace(a, b) && a.keys.some((key) => b.keys.includes(key)))
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(clashes).toEqual([]);
  });

  test('none asks for Ctrl and Alt together, which write signs on many keyboards', () => {
    expect(commands.filter(({ keys }) => keys.some((key) => /Mod\+.*Alt\+|Alt\+.*Mod\+/u.test(key)))).toEqual([]);
  });
});
