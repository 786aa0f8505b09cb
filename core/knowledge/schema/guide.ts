import { z } from 'zod';
import { riskId, teamRole, text } from './basics.ts';

/** How one of OWASP's six roles reads a project: a lens to be switched at any time, never a permission. */
export const guide = z.strictObject({
  id: teamRole,
  label: text,
  /** Where to begin, in about ten minutes. */
  looksFirstAt: text,
  /** What this role has to be able to answer. */
  questions: z.array(text).min(3).max(5),
  /** What it can do about it here. */
  actions: z.array(text).min(2).max(5),
  /** Without risks and types it looks at everything, the highest first. */
  lens: z.strictObject({
    /** Shown before the others, in this order. */
    risks: z.array(riskId),
    /** Component types brought to the fore. */
    types: z.array(text),
    /** Whose strategies are listed first, its own first. */
    strategiesOf: z.array(teamRole).min(1),
  }),
  /** The sections of the report this role wants, by their anchors. */
  report: z
    .array(z.enum(['summary', 'drawing', 'register', 'risks', 'questions', 'limits', 'method', 'sources']))
    .min(1),
});
