import { assess } from '../assessment/assessment.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Finding } from '../risks/finding.ts';
import { findFindings } from '../risks/find-findings.ts';

/** What another catalogue does to the findings of one model, by their keys. */
export interface FindingDifferences {
  readonly gained: readonly FindingKey[];
  readonly lost: readonly FindingKey[];
  /** There before and after, with other reasons or another level. */
  readonly reworded: readonly FindingKey[];
}

/** What a finding says, so that two catalogues can be compared: its level and its reasons. */
export function saidBy({ level, causes }: Pick<Finding, 'level' | 'causes'>): string {
  return [level, ...causes.map(({ because }) => because)].join('\n');
}

/** The findings that a catalogue has for a model, with what each says. */
export function findingsSaid(model: Model, catalogue: Catalogue): ReadonlyMap<FindingKey, string> {
  const { findings } = assess(model, catalogue, findFindings(model, catalogue));
  return new Map(findings.map(({ finding }) => [finding.key, saidBy(finding)]));
}

/** In what two sets of findings differ; keys in their order. */
export function differencesOf(
  before: ReadonlyMap<FindingKey, string>,
  after: ReadonlyMap<FindingKey, string>,
): FindingDifferences {
  return {
    gained: [...after.keys()].filter((key) => !before.has(key)).toSorted(),
    lost: [...before.keys()].filter((key) => !after.has(key)).toSorted(),
    reworded: [...after]
      .flatMap(([key, said]) => (before.has(key) && before.get(key) !== said ? [key] : []))
      .toSorted(),
  };
}
