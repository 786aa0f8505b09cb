import { z } from 'zod';
import { link, text } from './basics.ts';

/** An entry of another list that corresponds to a risk. */
export const counterpart = z.strictObject({
  risk: text,
  /** As the scheme writes it; a scheme without numbers goes by its names. */
  id: text,
  name: text,
  /**
   * What the entry is to the risk: `same` attack or weakness; `part`, one form of it or a step that brings it
   * about; `wider`, covers it among others; `treats`, a control against it; `tests`, a test for it; `related`.
   */
  relation: z.enum(['same', 'part', 'wider', 'treats', 'tests', 'related']),
  /**
   * `high`: a published mapping says so, or the definitions agree word for word; `medium`: an independent mapping
   * supports it, or both definitions plainly meet; `low`: our reading, one step of interpretation away.
   */
  confidence: z.enum(['high', 'medium', 'low']),
  /** Why, where the name alone does not tell; a clause in lower case. */
  why: text.optional(),
  /** Who says so. */
  source: text,
});

/** Another list, in one edition, with its entries that correspond to a risk; a risk without any has none there. */
export const scheme = z.strictObject({
  /** `mitre-atlas@5.6.0`: name and edition, so that a later edition is another scheme. */
  id: text,
  title: text,
  edition: text,
  /** What its entries are. */
  of: z.enum(['attacks', 'risks', 'weaknesses', 'controls', 'outcomes', 'tests']),
  licence: text,
  site: link,
  /** What was left out, and why, where a reader would look for it. */
  note: text.optional(),
  counterparts: z.array(counterpart),
});
