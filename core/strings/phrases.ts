import { type Band, WORST_FIRST } from '../assessment/bands.ts';
import { cutText } from '../formats/clean-text.ts';

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The longest that words stand for a thing in the middle of a sentence, in characters. */
const SHORT = 60;

/** A label within a sentence: "security engineer", but "CISO" and "ML engineer". */
export function withinSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}

/** A text as what names a thing in a sentence: on one line, and of a long one the beginning. */
export function inShort(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return cutText(line, SHORT).replace(/\s+…$/u, '…');
}

/** `one` for a count of 1, otherwise `many`. */
export function agreeing(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** "0 findings", "1 finding", "2 findings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${agreeing(count, one, many)}`;
}

/** "no findings", "1 finding", "2 findings". */
export function countedOrNo(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : counted(count, one, many);
}

/** "Cloud", "Cloud and Plant", "Cloud, Plant and Shop". */
export function listed(parts: readonly string[]): string {
  return conjunction.format(parts);
}

/** "1 critical, 3 high and 4 medium", worst first, without the levels that nobody has. */
export function perBand(byBand: Readonly<Record<Band, number>>): string {
  const present = WORST_FIRST.filter((band) => byBand[band] > 0);
  return listed(present.map((band) => `${byBand[band]} ${band}`));
}

/** A score with one decimal: "10.0". */
export function oneDecimal(value: number): string {
  return decimal.format(value);
}
