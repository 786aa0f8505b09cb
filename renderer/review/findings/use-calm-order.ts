import { useState } from 'react';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import type { FindingKey } from '#core/model/ids.ts';

/**
 * Findings in the order they had when the first card was opened, for as long as one is open: a score
 * that falls while somebody works on it moves no card.
 *
 * @param by names the order they are given in; when another is chosen, they take it at once
 */
export function useCalmOrder(
  findings: readonly FindingAssessment[],
  open: FindingKey | null,
  by: string,
): readonly FindingAssessment[] {
  const [held, hold] = useState<{ readonly keys: readonly FindingKey[]; readonly by: string } | null>(null);
  if (open === null && held !== null) hold(null);
  if (open !== null && held?.by !== by) hold({ keys: findings.map(({ finding }) => finding.key), by });
  return open === null || held?.by !== by ? findings : inOrder(findings, held.keys);
}

/** `findings` in the order of `keys`; those that are not among them come last, in the order given. */
export function inOrder(
  findings: readonly FindingAssessment[],
  keys: readonly FindingKey[],
): readonly FindingAssessment[] {
  const place = new Map(keys.map((key, index) => [key, index]));
  const placeOf = ({ finding }: FindingAssessment): number => place.get(finding.key) ?? keys.length;
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}
