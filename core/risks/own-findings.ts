import type { Model } from '../model/model.ts';
import { type Decision, type OwnFinding, SEVERITIES } from '../model/project.ts';
import { scopeReason } from './scope.ts';

/** A finding outside the ten risks with the decision that carries it. */
export interface OwnFindingStand {
  readonly own: OwnFinding;
  readonly decision: Decision;
  /** Why its element is left out of the assessment; null while it counts. */
  readonly outOfScope: string | null;
}

/** The findings that people wrote themselves, on elements that are there; gravest first, those without a severity last. */
export function ownFindings(model: Model): readonly OwnFindingStand[] {
  return [...model.decision.values()]
    .flatMap((decision) => {
      const { own, element } = decision;
      if (own === null || !model.element.has(element)) return [];
      return [{ own, decision, outOfScope: scopeReason(model, element) }];
    })
    .sort((a, b) => gravity(b) - gravity(a) || (a.decision.finding < b.decision.finding ? -1 : 1));
}

function gravity({ own }: OwnFindingStand): number {
  return own.severity === null ? -1 : SEVERITIES.indexOf(own.severity);
}
