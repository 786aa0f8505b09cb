import type { ComponentTypeId, RiskId } from '../model/ids.ts';
import type { Catalogue, PreventionStrategy } from './catalogue.ts';

/** How one of OWASP's six roles reads a project. */
export type Guide = Catalogue['guides'][number];
export type GuideId = Guide['id'];
type Lens = Guide['lens'];

/** What a lens looks at in a finding; the type is null where it stands at a flow or a boundary. */
export interface Seen {
  readonly risk: RiskId;
  readonly type: ComponentTypeId | null;
}

/** True for what a role looks at: one of its risks, or a component of one of its types; where neither is named, everything. */
export function isInLens({ risks, types }: Lens, { risk, type }: Seen): boolean {
  if (risks.length + types.length === 0) return true;
  return risks.includes(risk) || (type !== null && types.includes(type));
}

/**
 * `all` in the order of a lens: its risks in its order, within a risk its component types first, then
 * everything else; what the lens does not tell apart keeps the order it has.
 */
export function orderByLens<Entry>(
  { risks, types }: Lens,
  all: readonly Entry[],
  seenIn: (entry: Entry) => Seen,
): readonly Entry[] {
  const place = (entry: Entry): readonly [number, number] => {
    const { risk, type } = seenIn(entry);
    return [placeIn(risks, risk), type !== null && types.includes(type) ? 0 : 1];
  };
  return [...all].sort((a, b) => {
    const [[riskA, typeA], [riskB, typeB]] = [place(a), place(b)];
    return riskA - riskB || typeA - typeB;
  });
}

/** `all` with the role's own strategies first, then those of the roles it works with, each in the order it has. */
export function strategiesByLens<Strategy extends Pick<PreventionStrategy, 'role'>>(
  { strategiesOf }: Lens,
  all: readonly Strategy[],
): readonly Strategy[] {
  return [...all].sort((a, b) => placeIn(strategiesOf, a.role) - placeIn(strategiesOf, b.role));
}

function placeIn(order: readonly string[], one: string): number {
  const at = order.indexOf(one);
  return at === -1 ? order.length : at;
}
