import { type Lapse, lapseOf, treatmentThatCounts } from '../assessment/decision-standing.ts';
import type { Model } from '../model/model.ts';
import { type Decision, type OwnFinding, SEVERITIES, type Treatment } from '../model/project.ts';
import { scopeReason } from './scope.ts';

/** A finding outside the ten risks with the decision that carries it. */
export interface OwnFindingStand {
  readonly own: OwnFinding;
  readonly decision: Decision;
  /** As far as it counts: a decision that lapsed leaves the finding undecided. */
  readonly treatment: Treatment;
  /** Why the decision does not count; null while it does. */
  readonly lapse: Lapse | null;
  /** Why its element is left out of the assessment; null while it counts. */
  readonly outOfScope: string | null;
}

/**
 * The findings that people wrote themselves, on elements that are there; those whose decision expired first, then the
 * gravest, those without a severity last.
 *
 * @param today `2026-12-31`; without it no decision expires.
 */
export function ownFindings(model: Model, today: string | null = null): readonly OwnFindingStand[] {
  return [...model.decision.values()]
    .flatMap((decision) => {
      const { own, element } = decision;
      if (own === null || !model.element.has(element)) return [];
      const [treatment, lapse] = [treatmentThatCounts(decision, today), lapseOf(decision, today)];
      return [{ own, decision, treatment, lapse, outOfScope: scopeReason(model, element) }];
    })
    .sort(
      (a, b) => expiry(b) - expiry(a) || gravity(b) - gravity(a) || (a.decision.finding < b.decision.finding ? -1 : 1),
    );
}

/** How many findings of people's own count: at elements in scope, and not found not applicable. */
export function ownThatCount(model: Model, today: string | null): number {
  return ownFindings(model, today).filter(
    ({ outOfScope, treatment }) => outOfScope === null && treatment !== 'notApplicable',
  ).length;
}

function gravity({ own }: OwnFindingStand): number {
  return own.severity === null ? -1 : SEVERITIES.indexOf(own.severity);
}

const expiry = ({ lapse }: OwnFindingStand): number => Number(lapse === 'expired');
