import { z } from 'zod';
import { dataKind } from '../knowledge/schema/component.ts';
import { guide } from '../knowledge/schema/guide.ts';
import { nextTypes } from '../knowledge/schema/next-types.ts';
import { related } from '../knowledge/schema/related.ts';
import { strategySource } from '../knowledge/schema/risk.ts';
import { sources } from '../knowledge/schema/sources.ts';
import { typeWords } from '../knowledge/schema/type-words.ts';
import { BUILT_IN, headWith, listOf, listsWith, strategyWith, termWith } from './schema.ts';

/** A word without a dot, so that it can never be in the namespace of a pack. */
const plain = z.string().regex(/^[a-z][a-z0-9-]*$/, 'should be small letters, digits and hyphens');
const ofRisk = z.string().regex(/^ML\d\d\.[a-z0-9-]+$/, 'should be the id of the risk, a dot and a name');
const ofOwasp = strategyWith(ofRisk).extend({ origin: z.literal('owasp') });
const further = strategyWith(ofRisk).extend({
  origin: z.enum(['ai-exchange', 'atlas', 'ours']),
  source: strategySource,
});

/**
 * The built-in catalogue as a pack: the same lists with entries of the same shape, under ids that belong to no
 * namespace. Beside them stands what only the workbench itself has to say, of which an organisation cannot have its own.
 */
export const builtInSchema = z.strictObject({
  ...headWith(z.literal(BUILT_IN)),
  ...listsWith({
    plain,
    risk: z.string().regex(/^ML\d\d$/, 'should be like ML01'),
    ofRisk,
    list: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9.]+$/, 'should be a name, “@” and an edition'),
    incident: z.string().regex(/^AML\.CS\d{4}$/, 'should be the id of a case of ATLAS'),
  }),
  /** OWASP's of a risk in its order, then the further ones. */
  strategies: listOf(z.discriminatedUnion('origin', [ofOwasp, further])),
  glossary: listOf(termWith(plain)),
  dataKinds: z.array(dataKind).min(1),
  related: z.array(related),
  guides: z.array(guide).min(1),
  typeWords,
  nextTypes,
  sources,
});

export type BuiltInPack = Readonly<z.infer<typeof builtInSchema>>;

/** True for the catalogue that comes with the workbench. */
export function isBuiltIn(pack: { readonly id: string }): pack is BuiltInPack {
  return pack.id === BUILT_IN;
}
