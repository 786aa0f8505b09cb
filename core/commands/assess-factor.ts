import { strings } from '../strings/index.ts';
import type { Change } from '../model/change.ts';
import type { ElementId, FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { AssessedFactor } from '../model/project.ts';
import { rowId } from '../model/row-id.ts';
import { row } from './row.ts';

const titles = strings.scoring.titles;

/**
 * Judges a factor for findings or components, all as one step.
 *
 * @param said a value, a reason or both; a reason without a value goes to what is assessed already, and a value
 *   without a reason keeps the reason there was.
 */
export function assessFactor(
  model: Model,
  subjects: readonly (FindingKey | ElementId)[],
  factor: string,
  said: Partial<Pick<AssessedFactor, 'value' | 'reason'>>,
): Change | null {
  const rows = subjects.flatMap((subject) => {
    const id = rowId('factor', { subject, factor, value: 0, reason: '' });
    const before = model.factor.get(id);
    const value = said.value ?? before?.value;
    if (value === undefined) return [];
    const after: AssessedFactor = { subject, factor, value, reason: said.reason ?? before?.reason ?? '' };
    if (before && before.value === after.value && before.reason === after.reason) return [];
    return [row(model, 'factor', id, after)];
  });
  if (rows.length === 0) return null;
  const mergeKey = said.value === undefined ? { mergeKey: `reason ${factor} ${subjects.join(' ')}` } : {};
  return { title: titles.assess(factor), rows, ...mergeKey };
}

/** Takes back what was judged, so that the drawing's value or OWASP's sample holds again. */
export function resetFactor(
  model: Model,
  subjects: readonly (FindingKey | ElementId)[],
  factor: string,
): Change | null {
  const rows = subjects
    .map((subject) => rowId('factor', { subject, factor, value: 0, reason: '' }))
    .filter((id) => model.factor.has(id))
    .map((id) => row(model, 'factor', id, null));
  return rows.length === 0 ? null : { title: titles.reset(factor), rows };
}
