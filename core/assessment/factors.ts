import type { Risk } from '../knowledge/catalogue.ts';
import type { ElementId, FindingKey, RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../risks/finding.ts';
import type { Factor, FactorName } from './scoring.ts';

/** Exposure with its reason: who reaches the component, and by which components and flows. */
export interface Exposure extends Factor {
  /** One sentence with the names of the drawing. */
  readonly reason: string;
  /** In the direction of the data; empty when nobody reaches the component. */
  readonly path: readonly ElementId[];
}

/** The inputs of one finding's score. */
export interface Factors extends Readonly<Record<FactorName, Factor>> {
  readonly exposure: Exposure;
  /** Exposure as the drawing has it, whatever somebody assessed. */
  readonly drawnExposure: Exposure;
  readonly technical: Factor;
  /** What is at stake for the organisation at the component; null while nobody said. */
  readonly business: Factor | null;
  /** The business impact where somebody said it, else the technical. */
  readonly impact: Factor;
}

/** What can be at stake about a component: that it stays secret, stays right, stays there. */
export type StakeProperty = 'confidentiality' | 'integrity' | 'availability';
export const STAKE_PROPERTIES = [
  'confidentiality',
  'integrity',
  'availability',
] as const satisfies readonly StakeProperty[];

/** The factors that are judged for one finding; what is at stake is judged for a component. */
export type JudgedFactor = 'exploitability' | 'unnoticed' | 'exposure' | 'technical';
export const JUDGED_FACTORS = [
  'exploitability',
  'exposure',
  'unnoticed',
  'technical',
] as const satisfies readonly JudgedFactor[];

const ATTACKS: Readonly<Record<RiskId, readonly StakeProperty[]>> = {
  ML01: ['integrity'],
  ML02: ['integrity'],
  ML03: ['confidentiality'],
  ML04: ['confidentiality'],
  ML05: ['confidentiality'],
  ML06: STAKE_PROPERTIES,
  ML07: ['integrity'],
  ML08: ['integrity'],
  ML09: ['integrity'],
  ML10: ['integrity'],
};

/** The properties of a component that a risk attacks; all of them where nobody knows. */
export function attackedProperties(risk: RiskId): readonly StakeProperty[] {
  return ATTACKS[risk] ?? STAKE_PROPERTIES;
}

/**
 * What a person judged a factor to be; undefined where nobody did, or where a file brought a value off the scale.
 *
 * @param name `exploitability`, `integrity`, `worksheet.skill`, …
 */
export function assessedFactor(
  { factor }: Pick<Model, 'factor'>,
  subject: FindingKey | ElementId,
  name: string,
  [least, most]: readonly [number, number] = [1, 5],
): (Factor & { readonly reason: string }) | undefined {
  const row = factor.get(`${subject}/${name}`);
  if (!row || !Number.isInteger(row.value) || row.value < least || row.value > most) return undefined;
  return { value: row.value, source: 'assessed', reason: row.reason };
}

/** The factors of one finding: what somebody assessed, else what the drawing says, else OWASP's sample. */
export function factorsOf(model: Model, { ratings }: Risk, finding: Finding, drawn: Exposure): Factors {
  const sample = (value: number): Factor => ({ value, source: 'sample' });
  const judged = (name: JudgedFactor): ReturnType<typeof assessedFactor> => assessedFactor(model, finding.key, name);
  const exposed = judged('exposure');
  const technical = judged('technical') ?? sample(ratings.technical);
  const business = businessImpact(model, finding);
  return {
    exploitability: judged('exploitability') ?? sample(ratings.exploitability),
    unnoticed: judged('unnoticed') ?? sample(6 - ratings.detectability),
    exposure: exposed ? { ...exposed, path: [] } : drawn,
    drawnExposure: drawn,
    technical,
    business,
    impact: business ?? technical,
  };
}

/** The most that is at stake, of what the risk attacks, at the component of a finding; null while nobody said. */
function businessImpact(model: Model, { risk, element }: Finding): Factor | null {
  return attackedProperties(risk)
    .flatMap((property) => assessedFactor(model, element, property) ?? [])
    .reduce<Factor | null>((most, stake) => (most !== null && most.value >= stake.value ? most : stake), null);
}
