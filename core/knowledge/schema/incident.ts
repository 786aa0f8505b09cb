import { z } from 'zod';
import { link, text } from './basics.ts';

/** A real case in which a risk materialised; a case that shows two risks is two entries. */
export const incident = z.strictObject({
  /** Of the case study: `AML.CS0002`. */
  id: text,
  /** Of the record. */
  year: z.number().int(),
  /** `incident` hit somebody; `exercise` was carried out by researchers or a red team. */
  kind: z.enum(['incident', 'exercise']),
  /** The title of the record. */
  name: text,
  risk: text,
  /** Component types at which it happened, the main site first. */
  types: z.array(text).min(1),
  /** How surely it is this risk: `low` only by a wide reading of OWASP's text. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** What happened, in one sentence of ours. */
  line: text,
  /** Where it is told in full; ATLAS's cases have a page each. */
  url: link.optional(),
});
