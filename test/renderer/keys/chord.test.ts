import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chordOf, matches, shown } from '../../../renderer/keys/chord.ts';
import { commands } from '../../../renderer/keys/registry.ts';

const modifiers = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
type Modifiers = typeof modifiers;

/** A press of a key, as a keyboard of the given layout sends it. */
const press = (key: string, code: string, held: Partial<Modifiers & { altGraph: boolean }> = {}) =>
  ({ key, code, ...modifiers, ...held, getModifierState: () => held.altGraph ?? false }) as unknown as KeyboardEvent;

describe('a chord', () => {
  test('is a letter wherever the layout has it', () => {
    expect(matches(press('z', 'KeyY', { ctrlKey: true }), 'Mod+z')).toBe(true);
    expect(matches(press('y', 'KeyZ', { ctrlKey: true }), 'Mod+z')).toBe(false);
    expect(matches(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+z')).toBe(false);
    expect(matches(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z')).toBe(true);
  });

  test('is a digit by what it writes and by its place, unless AltGr writes a sign there', () => {
    expect(matches(press('&', 'Digit1'), '1')).toBe(true);
    expect(matches(press('!', 'Digit1', { shiftKey: true }), 'Shift+1')).toBe(true);
    expect(matches(press('0', 'Backquote', { ctrlKey: true }), 'Mod+0')).toBe(true);
    expect(matches(press('End', 'Numpad1'), '1')).toBe(false);
    const french = press('[', 'Digit5', { altGraph: true });
    expect([matches(french, '['), matches(french, '5')]).toEqual([true, false]);
  });

  test('with Alt is the letter on the key, and in Greek or Russian the one at its place', () => {
    const french = press('a', 'KeyQ', { altKey: true });
    expect([matches(french, 'Alt+a'), matches(french, 'Alt+q')]).toEqual([true, false]);
    expect(matches(press('∂', 'KeyD', { altKey: true }), 'Alt+d')).toBe(true);
    expect(matches(press('я', 'KeyZ', { ctrlKey: true }), 'Mod+z')).toBe(true);
    expect(matches(press('Υ', 'KeyY', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+y')).toBe(true);
    expect(matches(press(',', 'KeyM'), 'm')).toBe(false);
    expect(chordOf(press('п', 'KeyG'))).toBe('g');
  });

  test('is a sign however it is written', () => {
    expect(matches(press('?', 'Slash', { shiftKey: true }), '?')).toBe(true);
    expect(matches(press('?', 'Minus', { shiftKey: true }), '?')).toBe(true);
    expect(matches(press('/', 'Digit7', { shiftKey: true }), '/')).toBe(true);
  });

  test('of the grid tells its Shift, whatever the key writes', () => {
    const shifted = press('"', 'Quote', { ctrlKey: true, shiftKey: true });
    expect([matches(shifted, 'Mod+Quote'), matches(shifted, 'Mod+Shift+Quote')]).toEqual([false, true]);
    expect(shown('Mod+Shift+Quote', false)).toBe("Ctrl+Shift+'");
  });

  test('that was pressed is one that matches, and that no other modifiers match', () => {
    const key = fc.constantFrom(
      ['a', 'KeyA'],
      ['Z', 'KeyZ'],
      ['7', 'Digit7'],
      ['/', 'Slash'],
      ['F4', 'F4'],
      ['ArrowLeft', 'ArrowLeft'],
    );
    const held = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(key, held, ([name, code], down) => {
        const event = press(name!, code!, down);
        const chord = chordOf(event);
        if (down.ctrlKey && down.altKey) return chord === null;
        return matches(event, chord!) && !matches(press(name!, code!, { ...down, ctrlKey: !down.ctrlKey }), chord!);
      }),
    );
  });

  test('is shown as the menus of the machine show theirs', () => {
    const chords = ['Mod+Shift+z', 'Alt+Shift+l', 'Mod++', 'Mod+Backspace', 'Shift+F5', '?'];
    expect(chords.map((chord) => shown(chord, false))).toEqual([
      'Ctrl+Shift+Z',
      'Alt+Shift+L',
      'Ctrl++',
      'Ctrl+Backspace',
      'Shift+F5',
      '?',
    ]);
    expect(chords.map((chord) => shown(chord, true))).toEqual(['⇧⌘Z', '⌥⇧L', '⌘+', '⌘⌫', '⇧F5', '?']);
  });

  test('is none for a modifier alone, for Tab, Escape and what a dead key begins', () => {
    const none = ['Shift', 'Control', 'Alt', 'Tab', 'Escape', 'Dead', 'Process'];
    expect(none.map((key) => chordOf(press(key, '')))).toEqual(none.map(() => null));
  });
});

test('every chord of a command is one that can be pressed', () => {
  const odd = commands
    .flatMap(({ keys }) => keys)
    .filter((key) => !/^(Mod\+|Alt\+)?(Shift\+)?(\S|[A-Z]\w+)$/u.test(key));
  expect(odd).toEqual([]);
});
