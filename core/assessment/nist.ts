import type { Band } from './bands.ts';
import type { Rating } from './scoring.ts';

/** Table I-2 of NIST SP 800-30 revision 1: by likelihood, then impact, each from very low to very high. */
const LEVELS = [
  ['VL', 'VL', 'VL', 'L', 'L'],
  ['VL', 'L', 'L', 'L', 'M'],
  ['VL', 'L', 'M', 'M', 'H'],
  ['VL', 'L', 'M', 'H', 'VH'],
  ['VL', 'L', 'M', 'H', 'VH'],
] as const;
type Level = (typeof LEVELS)[number][number];
const WORDS = ['VL', 'L', 'M', 'H', 'VH'] as const satisfies readonly Level[];
/** Its very low and low are both low here. */
const BAND: Readonly<Record<Level, Band>> = { VL: 'low', L: 'low', M: 'medium', H: 'high', VH: 'critical' };

/** The level that the table of NIST SP 800-30 gives; likelihood and impact, 1 to 5, are rounded to its steps. */
export function nistBand({ likelihood, impact }: Rating): Band {
  return BAND[LEVELS[step(likelihood)]![step(impact)]!];
}

/** `SP800-30r1/L:H/I:VH` */
export function nistVector({ likelihood, impact }: Rating): string {
  return `SP800-30r1/L:${WORDS[step(likelihood)]}/I:${WORDS[step(impact)]}`;
}

function step(value: number): number {
  return Math.round(Number(value.toFixed(9))) - 1;
}
