import { expect, test } from 'vitest';
import { accelerator } from '#core/ipc/menu-keys.ts';

test('a menu shows keys as the shell writes them', () => {
  const chords = ['Mod+Shift+z', 'Mod++', 'm', 'Shift+1', 'Shift+F1', '?', 'Mod+Quote', 'Dead'];
  expect(chords.map((chord) => accelerator(chord, false))).toEqual([
    'CmdOrCtrl+Shift+Z',
    'CmdOrCtrl+Plus',
    'M',
    'Shift+1',
    'Shift+F1',
    '?',
    "CmdOrCtrl+'",
    undefined,
  ]);
});

test('a menu that takes the keys it shows leaves those to the fields that write', () => {
  const chords = ['Mod+z', 'Shift+F1', 'm', '?', 'Shift+1', 'Alt+Shift+d'];
  expect(chords.map((chord) => accelerator(chord, true))).toEqual([
    'CmdOrCtrl+Z',
    'Shift+F1',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
