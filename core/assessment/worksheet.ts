import type { Model } from '../model/model.ts';
import type { FindingKey } from '../model/ids.ts';
import { assessedFactor, type Factors } from './factors.ts';
import type { Band } from './bands.ts';
import type { Factor, Rating } from './scoring.ts';

/** The factors of OWASP's Risk Rating Methodology, each 0 to 9, in the order of its worksheet, with their letters. */
const LETTERS = {
  skill: 'SL',
  motive: 'M',
  opportunity: 'O',
  size: 'S',
  discovery: 'ED',
  exploit: 'EE',
  awareness: 'A',
  intrusion: 'ID',
  secrecyLoss: 'LC',
  integrityLoss: 'LI',
  availabilityLoss: 'LAV',
  accountabilityLoss: 'LAC',
  financial: 'FD',
  reputation: 'RD',
  compliance: 'NC',
  privacy: 'PV',
} as const;
export type WorksheetFactor = keyof typeof LETTERS;

/** The sixteen factors by the question they answer. */
export const WORKSHEET_GROUPS = {
  agent: ['skill', 'motive', 'opportunity', 'size'],
  vulnerability: ['discovery', 'exploit', 'awareness', 'intrusion'],
  technical: ['secrecyLoss', 'integrityLoss', 'availabilityLoss', 'accountabilityLoss'],
  business: ['financial', 'reputation', 'compliance', 'privacy'],
} as const satisfies Readonly<Record<string, readonly WorksheetFactor[]>>;
export const WORKSHEET_FACTORS = Object.keys(LETTERS) as readonly WorksheetFactor[];

/** A finding rated by the worksheet. */
export interface Worksheet {
  /** What nobody answered is taken from the factors of 1 to 5; null for a business factor that nothing is known of. */
  readonly factors: Readonly<Record<WorksheetFactor, Factor | null>>;
  /** Means, 0 to 9. */
  readonly likelihood: number;
  readonly impact: number;
  /** The business impact is used where anything is known of it, else the technical. */
  readonly impactFrom: 'technical' | 'business';
}

/** The name under which a worksheet's factor is kept for a finding. */
export function worksheetName(factor: WorksheetFactor): string {
  return `worksheet.${factor}`;
}

/** 1 to 5 as 0 to 9. */
const toNine = ({ value, source }: Factor): Factor => ({ value: ((value - 1) * 9) / 4, source });
/** 0 to 9 as 1 to 5. */
const toFive = (value: number): number => 1 + (4 * value) / 9;

/** Fills the worksheet of a finding. */
export function worksheetOf(model: Model, finding: FindingKey, basis: Factors): Worksheet {
  const given = (factor: WorksheetFactor): Factor | undefined =>
    assessedFactor(model, finding, worksheetName(factor), [0, 9]);
  const assumed: Readonly<Record<WorksheetFactor, Factor | null>> = {
    ...fill(['skill', 'discovery', 'exploit', 'awareness'], toNine(basis.exploitability)),
    ...fill(['opportunity', 'size'], toNine(basis.exposure)),
    // Nothing else speaks of a motive: the middle of the scale.
    ...fill(['motive'], { value: 4.5, source: 'sample' }),
    ...fill(['intrusion'], toNine(basis.unnoticed)),
    ...fill(WORKSHEET_GROUPS.technical, toNine(basis.technical)),
    ...fill(WORKSHEET_GROUPS.business, basis.business && toNine(basis.business)),
  };
  const factors = Object.fromEntries(
    WORKSHEET_FACTORS.map((factor) => [factor, given(factor) ?? assumed[factor]]),
  ) as Worksheet['factors'];
  const mean = (names: readonly WorksheetFactor[]): number => {
    const known = names.flatMap((name) => factors[name] ?? []);
    return known.reduce((sum, { value }) => sum + value, 0) / known.length;
  };
  const impactFrom = WORKSHEET_GROUPS.business.some((name) => factors[name] !== null) ? 'business' : 'technical';
  return {
    factors,
    likelihood: mean([...WORKSHEET_GROUPS.agent, ...WORKSHEET_GROUPS.vulnerability]),
    impact: mean(WORKSHEET_GROUPS[impactFrom]),
    impactFrom,
  };
}

function fill<Name extends WorksheetFactor, Value>(names: readonly Name[], value: Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

/** The worksheet's means on the scale of 1 to 5, on which the strategies work. */
export function worksheetRating({ likelihood, impact }: Worksheet): Rating {
  return { likelihood: toFive(likelihood), impact: toFive(impact) };
}

/** The factors that the rating rests on. */
export function worksheetInputs({ factors, impactFrom }: Worksheet): readonly Factor[] {
  const { agent, vulnerability } = WORKSHEET_GROUPS;
  return [...agent, ...vulnerability, ...WORKSHEET_GROUPS[impactFrom]].flatMap((name) => factors[name] ?? []);
}

/** `SL:5/M:2/…/PV:7`, with a decimal where a value was taken over; what is not known is left out. */
export function worksheetVector({ factors }: Worksheet): string {
  return WORKSHEET_FACTORS.flatMap((name) => {
    const factor = factors[name];
    return factor ? [`${LETTERS[name]}:${Number(factor.value.toFixed(2))}`] : [];
  }).join('/');
}

/** By likelihood, then impact: low, medium, high. Its lowest level, “note”, counts as low here. */
const SEVERITIES: readonly (readonly Band[])[] = [
  ['low', 'low', 'medium'],
  ['low', 'medium', 'high'],
  ['medium', 'high', 'critical'],
];

/** OWASP's severity of a rating: low below 3 of 9, medium below 6, else high; the two give the severity. */
export function worksheetBand({ likelihood, impact }: Rating): Band {
  const third = (value: number): number => {
    const ofNine = Number((((value - 1) * 9) / 4).toFixed(9));
    if (ofNine < 3) return 0;
    return ofNine < 6 ? 1 : 2;
  };
  return SEVERITIES[third(likelihood)]![third(impact)]!;
}
