import type { Tried } from '../assessment/what-if.ts';
import type { Change } from '../model/change.ts';
import { strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Mitigation } from '../model/project.ts';
import { mitigationRow } from './row.ts';

/** Sets the states of strategies at many findings as one step, notes and evidence kept. */
export function setStrategies(model: Model, states: readonly Tried[], title: string): Change | null {
  const rows = states.flatMap(({ finding, strategy, status }) => {
    const before = model.strategy.get(strategyKey(finding, strategy));
    if ((before?.status ?? 'notStarted') === status) return [];
    const after: Mitigation = { note: '', ...before, finding, strategy, status };
    return [mitigationRow(model, after)];
  });
  return rows.length === 0 ? null : { title, rows };
}
