import { useState } from 'react';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { type FindingGroupName, groupOf } from './group-findings.ts';

/** A finding whose card lies open, and the group it lies in. */
export interface OpenCard {
  readonly key: FindingKey;
  readonly group: FindingGroupName;
}

/** Where the open card lies: where it was opened, for as long as it is, so that a decision takes it from nobody's eyes. */
export function useCalmGroup(open: FindingAssessment | undefined): OpenCard | null {
  const [held, hold] = useState<OpenCard | null>(null);
  const now = heldAt(held, open);
  if (now !== held) hold(now);
  return now;
}

/** What was held, or what takes its place now that another card lies open. */
export function heldAt(held: OpenCard | null, open: FindingAssessment | undefined): OpenCard | null {
  if (!open) return null;
  const { key } = open.finding;
  return held?.key === key ? held : { key, group: groupOf(open) };
}
