import { z } from 'zod';
import { catalogueSchema, type Catalogue } from './catalogue.ts';
import { findContradictions } from './contradictions.ts';

/**
 * Puts the catalogue together from the parsed files of `content/`.
 *
 * @throws Error that lists every place at which the parts do not fit the schema, or name something
 *   that none of them defines: broken content is a bug of the release, not a state of the world.
 */
export function parseCatalogue(parts: unknown): Catalogue {
  const parsed = catalogueSchema.safeParse(parts);
  if (!parsed.success) throw new Error(`The content does not fit its schema.\n${z.prettifyError(parsed.error)}`);
  const problems = findContradictions(parsed.data);
  if (problems.length > 0) throw new Error(`The content contradicts itself.\n${problems.join('\n')}`);
  return parsed.data;
}
