/** How a score is read in words. */
export type Band = 'low' | 'medium' | 'high' | 'critical';
export const BANDS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Band[];
export const WORST_FIRST: readonly Band[] = BANDS.toReversed();

/** A score as it is shown, with one decimal: what is compared with a limit, so that no 10.0 is below 10. */
export function asShown(value: number): number {
  return Number(value.toFixed(1));
}
