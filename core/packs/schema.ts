import { z } from 'zod';
import { link, text } from '../knowledge/schema/basics.ts';
import { componentType, tick } from '../knowledge/schema/component.ts';
import { risk, strategy } from '../knowledge/schema/risk.ts';
import { rule } from '../knowledge/schema/rule.ts';
import { glossaryTerm } from '../knowledge/schema/sources.ts';
import { LIMITS } from '../model/limits.ts';

export const PACK_FORMAT = 'ml-threat-workbench-pack';
export const PACK_FORMAT_VERSION = 1;

/** What the name of a pack's file ends in. */
export const PACK_FILE_ENDING = '.mltwpack.json';

/** Findings of a person's own, the built-in catalogue, and what Windows takes for devices and not for files. */
const RESERVED = /^(?:own|builtin|con|prn|aux|nul|com\d|lpt\d)$/;

/** The id of a pack, and the namespace of all that it defines. */
const namespace = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,19}$/, 'should be 2 to 20 small letters, digits and hyphens, a letter first')
  .refine((id) => !RESERVED.test(id), 'is reserved');

/** The id of something a pack defines: `acme.scoring-desk`. */
const own = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,19}\.[A-Za-z0-9-]{1,39}$/,
    'should be the id of the pack, a dot and a name, like “acme.desk”',
  );

/** The id of anything in the catalogue: of the pack itself, built in, or of a pack it needs. */
const known = text.max(80);
const label = text.max(LIMITS.name);

/** The entries that one list may have; more is no catalogue that anybody reads. */
const MOST = 500;
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST).default([]);

const packStrategy = strategy.omit({ origin: true }).extend({
  id: own,
  name: label,
  /** The risk it works against. */
  risk: known,
  concretely: strategy.shape.concretely.unwrap().array().max(MOST).default([]),
  /** What the advice rests on. */
  source: z.strictObject({ title: text, url: link }),
});

const packRisk = risk.omit({ strategies: true, controls: true }).extend({
  id: own,
  title: label,
  scenarios: risk.shape.scenarios.unwrap().array().max(MOST).default([]),
  references: risk.shape.references.unwrap().array().max(MOST).default([]),
  readings: listOf(text),
});

/**
 * A content pack: the lists of the built-in catalogue with entries of the same shape, under ids that
 * begin with the id of the pack. Data only: rules combine the predicates that the workbench has.
 */
export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(PACK_FORMAT_VERSION),
  id: namespace,
  name: label,
  version: text.max(40),
  licence: label,
  /** Who made it, or where it comes from. */
  source: label,
  /** A language tag, `en`. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'should be a language tag like “en”'),
  /** The ids of packs whose entries this one names. */
  needs: z.array(namespace).max(20).default([]),
  types: listOf(componentType.extend({ id: own, label })),
  questions: listOf(
    tick.extend({
      id: own,
      /** Component types, of any origin, at which it is asked too. */
      at: z.array(known).max(MOST).default([]),
    }),
  ),
  risks: listOf(packRisk),
  strategies: listOf(packStrategy),
  rules: listOf(rule.extend({ id: own, risk: known })),
  glossary: listOf(glossaryTerm.omit({ from: true }).extend({ id: own, term: label })),
});

export type Pack = Readonly<z.infer<typeof packSchema>>;

/** The JSON Schema of a pack's file, as it is published. What it cannot say is that ids fit together. */
export function packJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(packSchema, { io: 'input' });
  return {
    $schema,
    title: 'Content pack of the ML Threat Workbench',
    description: `A file that ends in ${PACK_FILE_ENDING}: types, questions, risks, strategies and rules that an organisation adds to the built-in catalogue.`,
    ...schema,
  };
}
