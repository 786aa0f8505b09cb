import { z } from 'zod';
import { text } from './basics.ts';

/**
 * The words by which the name of a component tells its type. `{data}` in a phrase stands for each
 * word of the group of that name; case, plural and hyphens do not matter.
 */
export const typeWords = z.strictObject({
  groups: z.record(z.string(), z.array(text).min(1)),
  types: z.array(z.strictObject({ type: text, words: z.array(text).min(1) })).min(1),
  /** The type of a component whose name tells nothing, by what it is drawn as. */
  otherwise: z.strictObject({ externalEntity: text, process: text, dataStore: text }),
});
