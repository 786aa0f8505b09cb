import type { ComponentTypeId } from '../model/ids.ts';
import type { PreventionStrategy, Risk } from './catalogue.ts';

const EFFORTS = ['small', 'medium', 'large'] as const satisfies readonly PreventionStrategy['effort'][];

/** What a strategy means in a component of this type, or null where it means what it says everywhere. */
export function adviceAt({ concretely }: PreventionStrategy, type: ComponentTypeId): string | null {
  return concretely.find(({ at }) => at.includes(type))?.text ?? null;
}

/**
 * OWASP's strategies against a risk and the further controls, in the order to offer them at a component
 * of this type: first those with advice for it, then the strongest, then what takes least effort; among
 * equals OWASP's before others.
 */
export function orderStrategies(risk: Risk, type: ComponentTypeId): readonly PreventionStrategy[] {
  const fits = (strategy: PreventionStrategy): number => (adviceAt(strategy, type) === null ? 0 : 1);
  return [...risk.strategies, ...risk.controls].sort(
    (a, b) => fits(b) - fits(a) || b.weight - a.weight || EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort),
  );
}
