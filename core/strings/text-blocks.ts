import { inShort } from './phrases.ts';

/** Words written on the drawing. */
export const textBlocks = {
  titles: {
    write: (words: string) => `Write “${inShort(words)}”`,
    rewrite: (words: string) => `Change the text to “${inShort(words)}”`,
    enlarge: (words: string, count: number) => `Write ${count === 1 ? inShort(words) : `${count} texts`} large`,
    reduce: (words: string, count: number) => `Write ${count === 1 ? inShort(words) : `${count} texts`} small`,
    widen: (words: string) => `Change the width of ${inShort(words)}`,
  },
  /** What is said of one by a screen reader. */
  label: (words: string, around: string | undefined) =>
    `Text, ${words || 'empty'}${around === undefined ? '' : `, in boundary ${around || 'unnamed'}`}.`,
  commands: { 'text.large': 'Write large or small' },
  noText: 'Select a text.',
  field: 'Text on the drawing',
  hint: 'Click where the text goes, or drag its width',
  inspector: {
    title: 'Text',
    words: 'Words',
    width: 'Width',
    large: 'Large, as a title',
    note: 'Only to be read: no finding follows from a text.',
  },
  /** In the description of a picture. */
  picture: (texts: readonly string[]) => `Written on it: ${texts.map((words) => `“${inShort(words)}”`).join(', ')}.`,
} as const;
