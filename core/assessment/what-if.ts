import type { Catalogue } from '../knowledge/catalogue.ts';
import { type FindingKey, type StrategyId, strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { StrategyStatus } from '../model/project.ts';
import { assess } from './assessment.ts';
import { stands, type Assessment } from './finding-assessment.ts';
import type { Band } from './bands.ts';

/** A state of a strategy that is tried out at one finding. */
export interface Tried {
  readonly finding: FindingKey;
  readonly strategy: StrategyId;
  readonly status: StrategyStatus;
}

/** A finding whose score a set of tried strategies moves. */
export interface Moved {
  readonly finding: FindingKey;
  readonly from: { readonly residual: number; readonly band: Band };
  readonly to: { readonly residual: number; readonly band: Band };
}

/** The assessment with the tried states in place of the real ones; the model stays as it is. */
export function assessTrying(
  model: Model,
  catalogue: Pick<Catalogue, 'types' | 'risks'>,
  now: Assessment,
  tried: readonly Tried[],
): Assessment {
  const strategy = new Map(model.strategy);
  for (const { finding, strategy: id, status } of tried) {
    const key = strategyKey(finding, id);
    strategy.set(key, { note: '', ...strategy.get(key), finding, strategy: id, status });
  }
  const findings = now.findings.map(({ finding }) => finding);
  return assess({ ...model, strategy }, catalogue, findings, now.scheme, now.today);
}

/** The findings that count whose scores differ, the largest difference first. */
export function movedBetween(now: Assessment, then: Assessment): readonly Moved[] {
  return now.findings
    .filter(stands)
    .flatMap(({ finding: { key }, residual, band }): readonly Moved[] => {
      const to = then.byKey.get(key);
      if (!to || to.residual === residual) return [];
      return [{ finding: key, from: { residual, band }, to: { residual: to.residual, band: to.band } }];
    })
    .toSorted((a, b) => fall(b) - fall(a) || (a.finding < b.finding ? -1 : 1));
}

function fall({ from, to }: Moved): number {
  return from.residual - to.residual;
}

/** The sum of what is left at the findings that count: tells two sets apart that leave the same levels. */
export function sumLeft({ findings }: Pick<Assessment, 'findings'>): number {
  return findings.filter(stands).reduce((sum, { residual }) => sum + residual, 0);
}
