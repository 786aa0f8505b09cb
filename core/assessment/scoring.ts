/** Where a factor's value comes from: OWASP's sample, the drawing, or a person. */
export type FactorSource = 'sample' | 'derived' | 'assessed';

/** One input of the score, 1 (best for the owner) to 5 (worst). */
export interface Factor {
  readonly value: number;
  readonly source: FactorSource;
}

export type FactorName = 'exploitability' | 'exposure' | 'unnoticed' | 'impact';

/** How a score is read in words: low < 5 <= medium < 10 <= high < 17 <= critical. */
export type Band = 'low' | 'medium' | 'high' | 'critical';
export const BANDS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Band[];

/** How much of a score rests on somebody's judgement of this very system. */
export type Confidence = 'low' | 'medium' | 'high';
