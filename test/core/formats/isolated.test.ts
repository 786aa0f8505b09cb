import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolated } from '#core/formats/isolated.ts';

describe('a name within a sentence of ours', () => {
  test('is itself where nothing in it turns a line', () => {
    expect(['Training', 'Größe 2', '学習', 'कर्ज़', ''].map(isolated)).toEqual([
      'Training',
      'Größe 2',
      '学習',
      'कर्ज़',
      '',
    ]);
  });

  test('is set apart where it runs from right to left, or a mark says that it does', () => {
    expect(['تدريب', 'אימון', 'a\u{200f}'].map(isolated)).toEqual([
      '\u{2068}تدريب\u{2069}',
      '\u{2068}אימון\u{2069}',
      '\u{2068}a\u{200f}\u{2069}',
    ]);
  });

  test('loses what would turn the words after it', () => {
    expect(isolated('Training \u{202e}gnp.exe')).toBe('Training gnp.exe');
    expect(isolated('\u{2069}\u{202e}אימון')).toBe('\u{2068}אימון\u{2069}');
  });

  test('closes whatever it opens, however it is written', () => {
    const part = fc.constantFrom('a', 'א', '\u{202a}', '\u{202e}', '\u{2067}', '\u{2069}', '\u{200f}');
    fc.assert(
      fc.property(fc.string({ unit: part }), (name) => {
        const steering = isolated(name).match(/[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu) ?? [];
        expect(['', '\u{2068}\u{2069}']).toContain(steering.join(''));
      }),
    );
  });
});
