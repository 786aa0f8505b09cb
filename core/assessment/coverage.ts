import type { Risk } from '../knowledge/catalogue.ts';
import type { ScoringScheme } from './scheme.ts';
import { type Coverage, coverageOf, nextStatus, type Step } from './scoring.ts';

/** What the steps taken against a risk cover, what they will once the planned ones are done, and what each would with one more done. */
export interface Covered {
  readonly now: Coverage;
  readonly planned: Coverage;
  /** For every step, with it a state further; null where it is as far as it goes. */
  readonly further: readonly (Coverage | null)[];
}

/** Works out what steps cover; once for all findings of a risk with the same states, and most have none begun. */
export function coverages(scheme: ScoringScheme): (risk: Risk, steps: readonly Step[]) => Covered {
  const known = new Map<string, Covered>();
  return (risk, steps) => {
    const key = [risk.id, ...steps.map(({ status }) => status)].join(' ');
    const covered = known.get(key) ?? cover(risk, steps, scheme);
    known.set(key, covered);
    return covered;
  };
}

function cover({ strategies }: Risk, steps: readonly Step[], scheme: ScoringScheme): Covered {
  const further = (step: Step): Coverage | null => {
    const status = nextStatus(step.status);
    if (status === null) return null;
    const then = steps.map((other) => (other === step ? { ...step, status } : other));
    return coverageOf(strategies, then, 'now', scheme);
  };
  return {
    now: coverageOf(strategies, steps, 'now', scheme),
    planned: coverageOf(strategies, steps, 'planned', scheme),
    further: steps.map(further),
  };
}
