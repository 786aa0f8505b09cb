import { isComponent } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from './finding.ts';

/** Why an element is left out of the assessment; null while it counts. */
export function scopeReason(model: Model, id: ElementId): string | null {
  const element = model.element.get(id);
  return isComponent(element) ? element.outOfScope : null;
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
