import type { PackCounts } from '../strings/packs.ts';
import type { Pack } from './schema.ts';

/** How much a pack adds of each kind. */
export function countsOf(pack: Pack): PackCounts {
  const { types, questions, risks, strategies, rules, crosswalk, counterparts, incidents } = pack;
  return {
    types: types.length,
    questions: questions.length,
    risks: risks.length,
    strategies: strategies.length,
    rules: rules.length,
    crosswalk: crosswalk.reduce((sum, list) => sum + list.counterparts.length, counterparts.length),
    incidents: incidents.length,
  };
}
