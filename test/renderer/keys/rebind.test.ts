import { describe, expect, test } from 'vitest';
import type { Command } from '../../../renderer/keys/command.ts';
import { boundKeys, rebind, refusal, takenBy } from '../../../renderer/keys/rebind.ts';

const command = (id: string, where: Command['where'], ...keys: string[]): Command => ({
  id,
  title: id,
  group: 'edit',
  keys,
  where,
  run: () => undefined,
});

const align = command('align', 'canvas', 'Alt+a');
const owner = command('owner', 'table', 'o');
const help = command('help', 'window', '?', 'F1');
const leave: Command = { ...command('leave', 'canvas', 'Escape', 'Mod+ArrowUp'), keepsKeys: true };
const all = [align, owner, help, leave];

describe('keys that a person chooses', () => {
  test('take the place of the command’s own', () => {
    const bindings = rebind(align, ['Alt+x'], all, {});
    expect(bindings).toEqual({ align: ['Alt+x'] });
    expect(boundKeys(align, bindings)).toEqual(['Alt+x']);
    expect(boundKeys(help, bindings)).toEqual(['?', 'F1']);
  });

  test('are taken from what they called in the same place', () => {
    expect(takenBy(align, 'F1', all, {})).toEqual([help]);
    expect(rebind(align, ['F1'], all, {})).toEqual({ align: ['F1'], help: ['?'] });
  });

  test('stay with what has the keyboard at another place', () => {
    expect(takenBy(align, 'o', all, {})).toEqual([]);
    expect(rebind(align, ['o'], all, {})).toEqual({ align: ['o'] });
  });

  test('may be none at all', () => {
    expect(rebind(help, [], all, {})).toEqual({ help: [] });
    expect(boundKeys(help, { help: [] })).toEqual([]);
  });

  test('are never those that something else cannot do without', () => {
    expect(refusal(align, 'Mod+ArrowUp', all)).toBe(leave);
    expect(refusal(owner, 'Mod+ArrowUp', all)).toBe(null);
    expect(refusal(align, 'F11', all)).toBe('system');
    expect(refusal(align, 'Mod+w', all)).toBe('system');
    expect(['Enter', 'ArrowDown', 'Shift+Home'].map((chord) => refusal(help, chord, all))).toEqual([
      'fields',
      'fields',
      'fields',
    ]);
    expect(refusal(align, 'Enter', all)).toBe(null);
    expect(refusal(help, 'Mod+Enter', all)).toBe(null);
  });

  test('do not reach what keeps its own', () => {
    expect(boundKeys(leave, { leave: ['x'] })).toEqual(['Escape', 'Mod+ArrowUp']);
  });

  test('are forgotten when a command gets its own back, also from what took them', () => {
    const taken = rebind(align, ['F1'], all, {});
    expect(rebind(help, help.keys, all, taken)).toEqual({ align: [] });
    expect(rebind(align, align.keys, all, { align: ['Alt+x'] })).toEqual({});
  });
});
