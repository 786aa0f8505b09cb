import type { PackCounts } from '../strings/packs.ts';
import type { Pack } from './schema.ts';

/** How much a pack adds of each kind. */
export function countsOf({ types, questions, risks, strategies, rules }: Pack): PackCounts {
  return {
    types: types.length,
    questions: questions.length,
    risks: risks.length,
    strategies: strategies.length,
    rules: rules.length,
  };
}
