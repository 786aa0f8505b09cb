import type { Severity, Treatment } from '../../model/project.ts';
import { ownInScope } from '../own-findings.ts';
import type { Scene } from '../scene.ts';

/** One finding outside the ten risks as other tools take it. */
export interface OwnRow {
  readonly finding: string;
  readonly title: string;
  readonly component: string;
  readonly because: string;
  /** Null where nobody said. */
  readonly level: Severity | null;
  /** As far as it counts: a decision that expired leaves it undecided. */
  readonly treatment: Treatment;
  readonly progress: 'open' | 'mitigated';
  readonly reason: string;
  readonly owner: string;
  /** `2026-12-31`, or null. */
  readonly due: string | null;
  readonly until: string | null;
}

/** The findings outside the ten risks at elements in scope, those whose decision expired first, then the gravest. */
export function ownRows(scene: Scene): readonly OwnRow[] {
  return ownInScope(scene).map(({ own, decision, treatment }) => ({
    finding: decision.finding,
    title: own.title,
    component: scene.place(decision.element),
    because: own.description,
    level: own.severity,
    treatment,
    progress: own.mitigated ? 'mitigated' : 'open',
    reason: decision.reason,
    owner: decision.owner,
    due: decision.due,
    until: decision.until ?? null,
  }));
}
