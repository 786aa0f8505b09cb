import type { ComponentTypeId, RiskId } from '../model/ids.ts';
import type { Catalogue, Incident, Scheme } from './catalogue.ts';

/**
 * The real cases in which a risk materialised, those at a component of this type first, then the surest,
 * then the latest; empty when none is on record.
 */
export function incidentsOf(
  { incidents }: Pick<Catalogue, 'incidents'>,
  risk: RiskId,
  type: ComponentTypeId,
): readonly Incident[] {
  const here = ({ types }: Incident): number => (types.includes(type) ? 1 : 0);
  return incidents
    .filter((incident) => incident.risk === risk)
    .sort((a, b) => here(b) - here(a) || surest(a, b) || b.year - a.year || a.id.localeCompare(b.id));
}

/** What a scheme has for a risk, the surest first; empty where it has nothing, which is worth saying. */
export function counterpartsOf({ counterparts }: Scheme, risk: RiskId): Scheme['counterparts'] {
  return counterparts.filter((counterpart) => counterpart.risk === risk).sort(surest);
}

/** True where any list has something for a risk: of a pack's risk, silence on the part of other lists says nothing. */
export function hasCounterparts({ crosswalk }: Pick<Catalogue, 'crosswalk'>, risk: RiskId): boolean {
  return crosswalk.some((scheme) => counterpartsOf(scheme, risk).length > 0);
}

/** More than related, and on more than our reading alone; where a list has nothing else, what it has. */
export function closestOf(scheme: Scheme, risk: RiskId): Scheme['counterparts'] {
  const all = counterpartsOf(scheme, risk);
  const close = all.filter(({ relation, confidence }) => relation !== 'related' && confidence !== 'low');
  return close.length > 0 ? close : all;
}

const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Incident['confidence'][];

function surest(a: Pick<Incident, 'confidence'>, b: Pick<Incident, 'confidence'>): number {
  return CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
}
