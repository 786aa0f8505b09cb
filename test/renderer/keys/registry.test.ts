import { describe, expect, test } from 'vitest';
import type { Command } from '../../../renderer/keys/command.ts';
import { takenBy } from '../../../renderer/keys/rebind.ts';
import { commands } from '../../../renderer/keys/registry.ts';

describe('the commands', () => {
  test('each have an id of their own and a title', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.filter(({ title }) => !title)).toEqual([]);
  });

  test('no two are called by the same key in the same place', () => {
    const clashes = commands.flatMap((command: Command) =>
      command.keys.flatMap((key) =>
        takenBy(command, key, commands, {}).map(({ id }) => `${key}: ${command.id}, ${id}`),
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('none asks for Ctrl and Alt together, which write signs on many keyboards', () => {
    expect(commands.filter(({ keys }) => keys.some((key) => /Mod\+.*Alt\+|Alt\+.*Mod\+/u.test(key)))).toEqual([]);
  });
});
