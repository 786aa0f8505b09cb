import { LIMITS } from '../../model/limits.ts';
import type { Severity, Treatment } from '../../model/project.ts';
import { strings } from '../../strings/index.ts';
import type { Cell } from './cell.ts';
import type { ImportedThreat, ImportKey, Report } from '../import/import.ts';
import { cut, isRecord, line, list, type Raw, record, text, without } from './raw.ts';

const TREATMENTS: ReadonlyMap<string, Treatment> = new Map([
  ['', 'undecided'],
  ['open', 'undecided'],
  ['mitigated', 'mitigate'],
  ['notapplicable', 'notApplicable'],
  ['accepted', 'accept'],
  ['transferred', 'transfer'],
  ['avoided', 'avoid'],
  ['eliminated', 'avoid'],
]);
/** To be decided, in the spellings of several versions, is none yet. */
const SEVERITIES: ReadonlyMap<string, Severity | null> = new Map([
  ['', null],
  ['tbd', null],
  ['tba', null],
  ['low', 'low'],
  ['medium', 'medium'],
  ['high', 'high'],
  ['critical', 'critical'],
]);
const RISK = /\bML(?:0[1-9]|10)\b/;

/** The threats of a cell, in the file's order; they lie in its data, or on the cell itself as the schema has it. */
export function rawThreats({ raw, data }: Pick<Cell, 'raw' | 'data'>): readonly unknown[] {
  return [...list(data['threats']), ...list(raw['threats'])];
}

/** A cell as it is kept aside: its threats are kept one by one. */
export function withoutThreats({ raw }: Pick<Cell, 'raw'>): Raw {
  const cell = without(raw, 'threats');
  return isRecord(cell['data']) ? { ...cell, data: without(cell['data'], 'threats') } : cell;
}

/** Reads the threats of a cell; reports words that say nothing to us. */
export function readThreats(cell: Cell, report: Report): readonly ImportedThreat[] {
  return rawThreats(cell).flatMap((raw, index) => {
    const key = `${cell.key}.t${index + 1}`;
    if (isRecord(raw)) return [readThreat(raw, key, cell.key, report)];
    report('unusable', key, '', cut(cell.name, LIMITS.name));
    return [];
  });
}

function readThreat(raw: Raw, key: ImportKey, on: ImportKey, report: Report): ImportedThreat {
  const category = line(raw['type']);
  const whole = line(raw['title']) || category || line(raw['description']);
  const title = cut(whole, LIMITS.name);
  if (whole.length > LIMITS.name) report('shortened', key, title, 'title');
  for (const field of ['description', 'mitigation']) {
    if (text(raw[field]).length > LIMITS.text) report('shortened', key, title, field);
  }
  const status = line(raw['status']);
  const treatment = TREATMENTS.get(plain(status));
  if (treatment === undefined) report('statusUnknown', key, title, cut(status, LIMITS.name));
  if (plain(status) === 'eliminated') report('eliminated', key, title);
  const severity = SEVERITIES.get(plain(line(raw['severity'])));
  if (severity === undefined) report('severityUnknown', key, title, cut(line(raw['severity']), LIMITS.name));
  return {
    key,
    on,
    risk: RISK.exec(`${title} ${category}`)?.[0] ?? null,
    title,
    description: cut(text(raw['description'])),
    severity: severity ?? null,
    treatment: treatment ?? 'undecided',
    mitigated: ['mitigated', 'eliminated'].includes(plain(status)),
    reason: cut(text(raw['mitigation'])),
    source: cut(strings.imports.source([line(raw['modelType']), category].filter((part) => part !== '')), LIMITS.name),
    kept: record(raw),
  };
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z]/g, '') || word;
}
