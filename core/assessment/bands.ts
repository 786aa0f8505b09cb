/** How a score is read in words. */
export type Band = 'low' | 'medium' | 'high' | 'critical';
export const BANDS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Band[];
export const WORST_FIRST: readonly Band[] = BANDS.toReversed();
