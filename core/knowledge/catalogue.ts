import { z } from 'zod';
import { text } from './schema/basics.ts';
import { componentType, dataKind, tick } from './schema/component.ts';
import { scheme } from './schema/crosswalk.ts';
import { guide } from './schema/guide.ts';
import { incident } from './schema/incident.ts';
import { packOrigin } from './schema/origin.ts';
import { nextTypes } from './schema/next-types.ts';
import { related } from './schema/related.ts';
import { risk } from './schema/risk.ts';
import { rule } from './schema/rule.ts';
import { glossaryTerm, sources } from './schema/sources.ts';
import { typeWords } from './schema/type-words.ts';

export type { Condition } from './schema/rule.ts';

/** The whole of what the workbench knows: types, facts, risks, rules and words, with their version. */
export const catalogueSchema = z.strictObject({
  version: text,
  types: z.array(componentType).min(1),
  typeWords,
  nextTypes,
  ticks: z.array(tick).min(1),
  dataKinds: z.array(dataKind).min(1),
  risks: z.array(risk).min(1),
  rules: z.array(rule),
  related: z.array(related),
  /** What other lists call the ten risks, a scheme per list and edition. */
  crosswalk: z.array(scheme),
  incidents: z.array(incident),
  guides: z.array(guide).min(1),
  glossary: z.array(glossaryTerm).min(1),
  sources,
  /** The content packs joined to what comes with the workbench, by id. */
  packs: z.array(packOrigin).default([]),
});

export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>;
export type ComponentType = Catalogue['types'][number];
export type TypeWords = Catalogue['typeWords'];
export type Tick = Catalogue['ticks'][number];
export type Risk = Catalogue['risks'][number];
/** One of OWASP's strategies against a risk, or a further control; `origin` tells which. */
export type PreventionStrategy = Risk['strategies'][number] | Risk['controls'][number];
export type Rule = Catalogue['rules'][number];
export type Scheme = Catalogue['crosswalk'][number];
export type PackOrigin = Catalogue['packs'][number];
export type Incident = Catalogue['incidents'][number];
