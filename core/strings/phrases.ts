import { BANDS, type Band } from '../assessment/bands.ts';

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

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
  const present = BANDS.toReversed().filter((band) => byBand[band] > 0);
  return listed(present.map((band) => `${byBand[band]} ${band}`));
}

/** A score with one decimal: "10.0". */
export function oneDecimal(value: number): string {
  return decimal.format(value);
}
