/** A text as it is compared: whatever its case and its accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a text answers what was typed, both `plain`: 0 is best, null does not answer. Each word must
 * be found: best at the beginning, then at the beginning of a word, then anywhere, then only as letters
 * in this order, of which the first begins a word.
 */
export function rank(text: string, query: string): number | null {
  let sum = 0;
  for (const word of query.split(/\s+/u)) {
    const one = rankOf(text, word);
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

function rankOf(text: string, word: string): number | null {
  const at = text.indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1]!) && !startsAWord(text, word) ? 2 : 1;
  return isAbbreviation(text, word) ? 3 : null;
}

function startsAWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
}

/** True when the letters begin a word and go on, in this order, at the next letter or at the beginning of a later word. */
function isAbbreviation(text: string, letters: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const goOn = (word: number, letter: number): boolean => {
    if (letter === letters.length) return true;
    for (let next = word; next < words.length; next++) {
      let taken = 0;
      while (letter + taken < letters.length && words[next]![taken] === letters[letter + taken]) {
        taken += 1;
        if (goOn(next + 1, letter + taken)) return true;
      }
    }
    return false;
  };
  return goOn(0, 0);
}

/** What is found by typing: its title, and other texts it answers to less well. */
export interface Findable {
  readonly title: string;
  readonly also?: string;
}

/** The entries that answer what was typed, best first; equally good ones stay in the order given. */
export function search<Entry extends Findable>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const query = plain(typed).trim();
  if (query === '') return entries;
  return entries
    .flatMap((entry) => {
      const byTitle = rank(plain(entry.title), query);
      const found = byTitle ?? (holds(plain(`${entry.title} ${entry.also ?? ''}`), query) ? BY_THE_WAY : null);
      return found === null ? [] : [{ entry, found }];
    })
    .toSorted((a, b) => a.found - b.found)
    .map(({ entry }) => entry);
}

const BY_THE_WAY = 100;

/** True for a text in which each word of `query` is found. */
function holds(text: string, query: string): boolean {
  return query.split(/\s+/u).every((word) => text.includes(word));
}
