import type { Model } from '../model/model.ts';
import type { Setting } from '../model/project.ts';
import { asShown, type Band, BANDS } from './bands.ts';

/** How levels come about: the workbench's own score, OWASP's risk rating worksheet, or the table of NIST SP 800-30. */
export type Scale = 'residual' | 'worksheet' | 'nist';
export const SCALES = ['residual', 'worksheet', 'nist'] as const satisfies readonly Scale[];

/** The highest level, or the highest score, that the organisation lives with; `none` where nobody said. */
export type Appetite = 'none' | Band | number;

/** What an organisation can decide about scoring. A project keeps its own, so that it scores the same everywhere. */
export interface ScoringScheme {
  readonly scale: Scale;
  readonly appetite: Appetite;
  /** The scores at which the levels begin; of the workbench's own scale only. */
  readonly mediumFrom: number;
  readonly highFrom: number;
  readonly criticalFrom: number;
  /** What full coverage takes off the part of the likelihood, or of the impact, above 1. */
  readonly likelihoodCap: number;
  readonly impactCap: number;
  /** How much of its weight a strategy earns in each state; planned and started ones earn `implementedCredit` in the target. */
  readonly inProgressCredit: number;
  readonly implementedCredit: number;
  readonly verifiedCredit: number;
  /** What a strategy weighs, by how strong the catalogue says it is. */
  readonly weakWeight: number;
  readonly moderateWeight: number;
  readonly strongWeight: number;
}

/** The scheme of a project in which nobody set anything. */
export const DEFAULT_SCHEME: ScoringScheme = {
  scale: 'residual',
  appetite: 'none',
  mediumFrom: 5,
  highFrom: 10,
  criticalFrom: 17,
  likelihoodCap: 0.8,
  impactCap: 0.5,
  inProgressCredit: 0,
  implementedCredit: 0.7,
  verifiedCredit: 1,
  weakWeight: 1,
  moderateWeight: 2,
  strongWeight: 3,
};

export type SchemeField = keyof ScoringScheme;
export type SchemeNumber = Exclude<SchemeField, 'scale' | 'appetite'>;

/** The least and the most of each number. */
export const SCHEME_RANGES: Readonly<Record<SchemeNumber, readonly [least: number, most: number]>> = {
  mediumFrom: [1, 25],
  highFrom: [1, 25],
  criticalFrom: [1, 25],
  likelihoodCap: [0, 0.95],
  impactCap: [0, 0.95],
  inProgressCredit: [0, 1],
  implementedCredit: [0, 1],
  verifiedCredit: [0, 1],
  weakWeight: [0, 10],
  moderateWeight: [0, 10],
  strongWeight: [1, 10],
};
export const SCHEME_NUMBERS = Object.keys(SCHEME_RANGES) as readonly SchemeNumber[];

/** Pairs of which the first may not exceed the second. */
const ORDERED = [
  ['mediumFrom', 'highFrom'],
  ['highFrom', 'criticalFrom'],
  ['inProgressCredit', 'implementedCredit'],
  ['implementedCredit', 'verifiedCredit'],
  ['weakWeight', 'moderateWeight'],
  ['moderateWeight', 'strongWeight'],
] as const satisfies readonly (readonly [SchemeNumber, SchemeNumber])[];

/** Why values make no scheme. */
export type SchemeFault =
  | { readonly kind: 'unknown'; readonly field: string }
  | { readonly kind: 'choice'; readonly field: 'scale' | 'appetite' }
  | { readonly kind: 'range'; readonly field: SchemeNumber; readonly least: number; readonly most: number }
  | { readonly kind: 'order'; readonly lower: SchemeNumber; readonly higher: SchemeNumber };

/** A scheme from values that may come from anywhere, fields that are absent as by default; or the first fault. */
export function schemeFrom(
  values: Readonly<Record<string, unknown>>,
): { readonly scheme: ScoringScheme } | { readonly fault: SchemeFault } {
  const stray = Object.keys(values).find((field) => !Object.hasOwn(DEFAULT_SCHEME, field));
  if (stray !== undefined) return { fault: { kind: 'unknown', field: stray } };
  const scheme = { ...DEFAULT_SCHEME, ...values } as ScoringScheme;
  const fault = faultOf(scheme);
  return fault ? { fault } : { scheme };
}

function faultOf(scheme: ScoringScheme): SchemeFault | null {
  const isBetween = (value: unknown, least: number, most: number): boolean =>
    typeof value === 'number' && value >= least && value <= most;
  if (!SCALES.includes(scheme.scale)) return { kind: 'choice', field: 'scale' };
  const { appetite } = scheme;
  const isLevel = typeof appetite === 'string' && ['none', ...BANDS].includes(appetite);
  if (!isLevel && !isBetween(appetite, 1, 25)) return { kind: 'choice', field: 'appetite' };
  for (const field of SCHEME_NUMBERS) {
    const [least, most] = SCHEME_RANGES[field];
    if (!isBetween(scheme[field], least, most)) return { kind: 'range', field, least, most };
  }
  const pair = ORDERED.find(([lower, higher]) => scheme[lower] > scheme[higher]);
  return pair ? { kind: 'order', lower: pair[0], higher: pair[1] } : null;
}

/** True for a scheme with every field that breaks no rule. */
export function isScheme(value: unknown): value is ScoringScheme {
  if (typeof value !== 'object' || value === null) return false;
  const isWhole = Object.keys(DEFAULT_SCHEME).every((field) => Object.hasOwn(value, field));
  return isWhole && 'scheme' in schemeFrom(value as Readonly<Record<string, unknown>>);
}

/** The name under which a project keeps a field of its scheme. */
export function settingName(field: SchemeField): string {
  return `scoring.${field}`;
}

/** The scheme of a project; the defaults where its settings, which a file may bring, make no scheme. */
export function schemeOf({ setting }: Pick<Model, 'setting'>): ScoringScheme {
  const fields = Object.keys(DEFAULT_SCHEME) as SchemeField[];
  const said = fields.flatMap((field) => {
    const kept = setting.get(settingName(field));
    return kept ? [[field, kept.value] as const] : [];
  });
  if (said.length === 0) return DEFAULT_SCHEME;
  const read = schemeFrom(Object.fromEntries(said));
  return 'scheme' in read ? read.scheme : DEFAULT_SCHEME;
}

/** The settings that make a project score by `scheme`; fields that are as by default need none. */
export function settingsOf(scheme: ScoringScheme): readonly Setting[] {
  return (Object.keys(DEFAULT_SCHEME) as SchemeField[])
    .filter((field) => scheme[field] !== DEFAULT_SCHEME[field])
    .map((field) => ({ name: settingName(field), value: scheme[field] }));
}

/** True for a risk that the organisation does not want to live with. */
export function isBeyondAppetite(residual: number, band: Band, { appetite }: ScoringScheme): boolean {
  if (appetite === 'none') return false;
  return typeof appetite === 'number' ? asShown(residual) > appetite : BANDS.indexOf(band) > BANDS.indexOf(appetite);
}
