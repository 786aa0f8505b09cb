import { isComponent, isFlow } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from './finding.ts';

/**
 * Why an element is left out of the assessment; null while it counts. A flow is left out with both of
 * its ends, and what stands for a component with that component.
 */
export function scopeReason(model: Model, id: ElementId): string | null {
  const element = model.element.get(id);
  if (isComponent(element)) return element.outOfScope;
  if (element?.kind === 'reference') {
    const target = model.element.get(element.of);
    return isComponent(target) ? target.outOfScope : null;
  }
  if (!isFlow(element) || element.from === id || element.to === id) return null;
  const [from, to] = [scopeReason(model, element.from), scopeReason(model, element.to)];
  return from === null || to === null ? null : from || to;
}

/** Sets apart the findings on elements that are out of scope; the order stays. */
export function splitByScope(
  model: Model,
  findings: readonly Finding[],
): { readonly inScope: readonly Finding[]; readonly outOfScope: readonly Finding[] } {
  const { inScope = [], outOfScope = [] } = Object.groupBy(findings, (finding) =>
    scopeReason(model, finding.element) === null ? 'inScope' : 'outOfScope',
  );
  return { inScope, outOfScope };
}
