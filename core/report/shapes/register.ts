import type { FindingAssessment } from '../../assessment/finding-assessment.ts';
import { OWN_RISK } from '../../model/ids.ts';
import { strings } from '../../strings/index.ts';
import { reasonsOf } from '../finding.ts';
import type { Scene } from '../scene.ts';
import type { OwnRow } from './own-rows.ts';

/** One finding of the register as other tools take it; scores are not rounded. */
export interface RegisterRow {
  readonly finding: string;
  readonly risk: string;
  readonly title: string;
  readonly component: string;
  readonly because: string;
  readonly level: FindingAssessment['band'];
  readonly inherent: number;
  readonly residual: number;
  readonly target: number;
  readonly confidence: FindingAssessment['confidence'];
  readonly beyondAppetite: boolean;
  readonly treatment: FindingAssessment['treatment'];
  readonly progress: FindingAssessment['progress'];
  readonly reason: string;
  readonly owner: string;
  /** `2026-12-31`, or null. */
  readonly due: string | null;
  readonly until: string | null;
  readonly factsChanged: boolean;
  readonly vector: string;
}

/** Every finding that stands at a component in scope, in the order of the register. */
export function registerRows(scene: Scene): readonly RegisterRow[] {
  return scene.standing.map((one) => ({
    finding: one.finding.key,
    risk: one.finding.risk,
    title: scene.riskOf(one.finding.risk).title,
    component: scene.place(one.finding.element),
    because: reasonsOf(scene, one).join(' '),
    level: one.band,
    inherent: one.inherent,
    residual: one.residual,
    target: one.target,
    confidence: one.confidence,
    beyondAppetite: one.isBeyondAppetite,
    treatment: one.treatment,
    progress: one.progress,
    reason: one.decision?.reason ?? '',
    owner: one.decision?.owner ?? '',
    due: one.decision?.due ?? null,
    until: one.decision?.until ?? null,
    factsChanged: one.factsChanged,
    vector: one.vector,
  }));
}

const COLUMNS = [
  ['finding', 'Id'],
  ['risk', 'Risk'],
  ['title', 'Title'],
  ['component', 'Component'],
  ['because', 'Because'],
  ['level', 'Level'],
  ['inherent', 'Score before'],
  ['residual', 'Score now'],
  ['target', 'Score as planned'],
  ['confidence', 'Confidence'],
  ['treatment', 'Treatment'],
  ['progress', 'Progress'],
  ['reason', 'Reason'],
  ['owner', 'Owner'],
  ['due', 'Due'],
  ['until', 'Until'],
  ['vector', 'Vector'],
] as const satisfies readonly (readonly [keyof RegisterRow, string])[];

/**
 * The register as CSV for trackers and spreadsheets, findings outside the list below it: every field quoted, lines ended
 * by CR LF, nothing that calculates.
 */
export function csvOf(rows: readonly RegisterRow[], own: readonly OwnRow[]): string {
  const all: readonly Readonly<Partial<Record<keyof RegisterRow, string | number | boolean | null>>>[] = [
    ...rows,
    ...own.map((row) => ({ ...row, risk: OWN_RISK })),
  ];
  const lines = [
    COLUMNS.map(([, heading]) => heading),
    ...all.map((row) => COLUMNS.map(([name]) => shown(row[name] ?? null))),
  ];
  return lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function shown(value: string | number | boolean | null): string {
  return typeof value === 'number' ? strings.report.score(value) : String(value ?? '');
}

/**
 * What spreadsheets take for the beginning of a formula, full-width variants too, after any blanks. Source: OWASP, CSV
 * Injection; full-width signs are folded to plain ones by spreadsheets in East Asian locales.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** A field between quotes; an apostrophe before whatever a spreadsheet would calculate. */
export function csvField(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
