import type { Catalogue } from './catalogue.ts';

export type GlossaryTerm = Catalogue['glossary'][number];

/** The terms in the order of the alphabet, whatever their case. */
export function alphabetical(terms: readonly GlossaryTerm[]): readonly GlossaryTerm[] {
  return [...terms].sort((a, b) => compare(a.term.toLowerCase(), b.term.toLowerCase()));
}

/** The terms whose name holds what is searched for, and then those whose definition does; all for an empty search. */
export function findTerms(terms: readonly GlossaryTerm[], searched: string): readonly GlossaryTerm[] {
  const wanted = searched.trim().toLowerCase();
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const named = terms.filter(({ term }) => has(term));
  return [...named, ...terms.filter((term) => !named.includes(term) && has(term.definition))];
}

/** The terms that a text uses as words of their own, in singular or plural, in the order of the catalogue. */
export function termsIn(terms: readonly GlossaryTerm[], text: string): readonly GlossaryTerm[] {
  const words = ` ${wordsOf(text)} `;
  return terms.filter(({ term }) => forms(term).some((form) => words.includes(` ${form} `)));
}

/** A term with an abbreviation in brackets is met under either. */
function forms(term: string): readonly string[] {
  const [, name = term, abbreviation] = /^(.+?)(?: \((.+)\))?$/u.exec(term) ?? [];
  return [name, abbreviation ?? name].map(wordsOf).flatMap((form) => [form, `${form}s`, form.replace(/y$/u, 'ies')]);
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** By code point, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
