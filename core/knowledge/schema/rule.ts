import { z } from 'zod';
import { text } from './basics.ts';

/**
 * A condition of a rule: a named graph predicate, a tick of the anchor, or conditions combined.
 * `tick:personal-data` is three-valued: unanswered is unknown. `known:personal-data` takes an
 * unanswered tick as no, for facts that count only once somebody said so.
 */
export type Condition =
  | string
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition };
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    text,
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);

export const rule = z.strictObject({
  /** `ML02.outside-data` */
  id: text,
  risk: text,
  /** Component types the rule can anchor at. */
  at: z.array(text).min(1),
  /** All must hold; none means that the type alone decides. */
  when: z.array(condition),
  /** The reason as a sentence, with `{anchor}` and the names that the predicates bind. */
  because: text,
  /** The same while an answer is missing that would decide; left out where none can be. */
  perhaps: text.optional(),
  source: text,
});
