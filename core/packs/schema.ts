import { z } from 'zod';
import { text } from '../knowledge/schema/basics.ts';
import { componentType, tick } from '../knowledge/schema/component.ts';
import { counterpart, scheme } from '../knowledge/schema/crosswalk.ts';
import { incident } from '../knowledge/schema/incident.ts';
import { risk, strategy, strategySource } from '../knowledge/schema/risk.ts';
import { rule } from '../knowledge/schema/rule.ts';
import { glossaryTerm } from '../knowledge/schema/sources.ts';
import { LIMITS } from '../model/limits.ts';

export const PACK_FORMAT = 'ml-threat-workbench-pack';
export const PACK_FORMAT_VERSION = 1;

/** What the name of a pack's file ends in. */
export const PACK_FILE_ENDING = '.mltwpack.json';

/** The id that the built-in catalogue has as a pack; no other may have it. */
export const BUILT_IN = 'builtin';

/** Findings of a person's own, the built-in catalogue, and what Windows takes for devices and not for files. */
const RESERVED = new RegExp(`^(?:own|${BUILT_IN}|con|prn|aux|nul|com\\d|lpt\\d)$`);

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

/** The id of a list that a pack brings, with its edition: `acme.controls@2.1`. */
const ownList = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,19}\.[A-Za-z0-9-]{1,39}@[A-Za-z0-9.]{1,19}$/,
    'should be the id of the pack, a dot, a name, “@” and an edition, like “acme.controls@2.1”',
  );

/** The id of anything in the catalogue: of the pack itself, built in, or of a pack it needs. */
const known = text.max(80);
const label = text.max(LIMITS.name);

/** The entries that one list may have; more is no catalogue that anybody reads. */
const MOST = 500;
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST).default([]);

/** What every pack says of itself, the built-in one included. */
export const headWith = <Id extends z.ZodType<string>>(id: Id) => ({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(PACK_FORMAT_VERSION),
  id,
  name: label,
  version: text.max(40),
  licence: label,
  /** Who made it, or where it comes from. */
  source: label,
  /** A language tag, `en`. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'should be a language tag like “en”'),
  /** The ids of packs whose entries this one names. */
  needs: z.array(namespace).max(20).default([]),
});

/** How ids are written, which is all that tells the lists of an organisation's pack from the built-in ones. */
interface Ids {
  readonly plain: z.ZodString;
  readonly risk: z.ZodString;
  /** Of what belongs to one risk: a strategy or a rule. */
  readonly ofRisk: z.ZodString;
  readonly list: z.ZodString;
  readonly incident: z.ZodString;
}

/** The lists of a pack but for its strategies and terms, with entries of one shape whoever wrote them. */
export function listsWith(ids: Ids) {
  return {
    types: listOf(componentType.extend({ id: ids.plain, label })),
    questions: listOf(
      tick.extend({
        id: ids.plain,
        /** Component types, of any origin, at which it is asked too. */
        at: z.array(known).max(MOST).default([]),
      }),
    ),
    risks: listOf(
      risk.extend({
        id: ids.risk,
        title: label,
        scenarios: risk.shape.scenarios.max(MOST).default([]),
        references: risk.shape.references.max(MOST).default([]),
        readings: listOf(text),
      }),
    ),
    rules: listOf(rule.extend({ id: ids.ofRisk, risk: known })),
    crosswalk: listOf(scheme.extend({ id: ids.list, title: label, counterparts: listOf(counterpart) })),
    /** What lists that are there already have for risks of the pack's own. */
    counterparts: listOf(counterpart.extend({ /** The id of the list. */ list: known })),
    incidents: listOf(incident.extend({ id: ids.incident, name: label })),
  };
}

/** A strategy with the bounds that every pack keeps; where its origin stands differs. */
export function strategyWith(id: z.ZodString) {
  return strategy.extend({
    id,
    name: label,
    risk: known,
    concretely: strategy.shape.concretely.max(MOST).default([]),
  });
}

/** A term with the bounds that every pack keeps. */
export function termWith(id: z.ZodString) {
  return glossaryTerm.extend({ id, term: label });
}

/**
 * A content pack: the lists of the built-in catalogue with entries of the same shape, under ids that
 * begin with the id of the pack. Data only: rules combine the predicates that the workbench has.
 */
export const packSchema = z.strictObject({
  ...headWith(namespace),
  ...listsWith({ plain: own, risk: own, ofRisk: own, list: ownList, incident: own }),
  strategies: listOf(strategyWith(own).extend({ /** What the advice rests on. */ source: strategySource })),
  glossary: listOf(termWith(own).omit({ from: true })),
});

export type Pack = Readonly<z.infer<typeof packSchema>>;

/** The JSON Schema of a pack's file, as it is published. What it cannot say is that ids fit together. */
export function packJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(packSchema, { io: 'input' });
  return {
    $schema,
    title: 'Content pack of the ML Threat Workbench',
    description: `A file that ends in ${PACK_FILE_ENDING}: types, questions, risks, strategies, rules, lists of a crosswalk and incidents that an organisation adds to the built-in catalogue.`,
    ...schema,
  };
}
