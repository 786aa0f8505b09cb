import { z } from 'zod';
import { ROLES } from './roles.ts';

const text = z.string().trim().min(1);
const rating = z.number().int().min(1).max(5);
const riskId = z.string().regex(/^ML\d\d$/);
const link = z.url({ protocol: /^https$/ });

const componentType = z.strictObject({
  id: text,
  kind: z.enum(['externalEntity', 'process', 'dataStore', 'any']),
  label: text,
  /** One sentence for the palette: what counts as this type and what does not. */
  help: text,
  roles: z.array(z.enum(ROLES)),
  /** The most telling facts, at most three; asked first. */
  questions: z.array(text).max(3),
  /** The other facts that make sense here, folded away. */
  more: z.array(text),
});

const tick = z.strictObject({
  id: text,
  /** Asked of the architect: "Can anyone on the internet reach it?" */
  question: text,
  /** Said when the answer is yes: "reachable from the internet". */
  statement: text,
  help: text,
});

const strategy = z.strictObject({
  id: z.string().regex(/^ML\d\d\.[a-z0-9-]+$/),
  /** OWASP's name for it. */
  name: text,
  /** What to do, in one or two sentences. */
  action: text,
  /** What exists when it is done and can be shown to somebody else. */
  artefact: text,
  /** How somebody else can tell that it works. */
  check: text,
  kind: z.enum(['prevent', 'detect', 'limit']),
  /** 3 strong, 2 moderate, 1 weak or contested, 0 no credit; the reason is printed in the report. */
  weight: z.number().int().min(0).max(3),
  weightReason: text,
  role: z.enum(['mlEngineer', 'dataEngineer', 'mlops', 'developer', 'securityEngineer', 'ciso']),
  effort: z.enum(['small', 'medium', 'large']),
  phase: z.enum(['design', 'data', 'training', 'evaluation', 'deployment', 'operation']),
});

const risk = z.strictObject({
  id: riskId,
  title: text,
  /** What the attack is, in one sentence of ours. */
  meaning: text,
  /** Why it matters to the owner of a system like the one drawn. */
  whyItMatters: text,
  /** The security property that the risk attacks, for the impact of a component. */
  attacks: z.enum(['confidentiality', 'integrity', 'all']),
  /** OWASP's sample values, 1 to 5; a higher detectability is easier to notice. */
  ratings: z.strictObject({ exploitability: rating, detectability: rating, technical: rating, caveat: text }),
  threatAgents: z.array(text).min(1),
  vectors: z.array(text).min(1),
  weaknesses: z.array(text).min(1),
  impacts: z.array(text).min(1),
  scenarios: z.array(z.strictObject({ title: text, text })).min(1),
  references: z.array(z.strictObject({ title: text, url: link })).min(1),
  strategies: z.array(strategy).min(1),
  /** Where OWASP's page is unclear or contradicts itself, and how it is read here. */
  readings: z.array(text),
  source: text,
});

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

const rule = z.strictObject({
  /** `ML02.outside-data` */
  id: z.string().regex(/^ML\d\d\.[a-z0-9-]+$/),
  risk: riskId,
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

const dataKind = z.strictObject({ id: text, /** As a flow shows it: "training data". */ label: text });

const glossaryTerm = z.strictObject({
  id: text,
  term: text,
  definition: text,
  /** Whose vocabulary the term belongs to; the definition is ours either way. */
  from: z.enum(['owasp', 'workbench']),
});

/** A work that the content is adapted from or refers to, with the credit its licence asks for. */
const work = z.strictObject({
  id: text,
  title: text,
  edition: text,
  /** Who is credited: people where the work names them, else the organisation. */
  credit: z.array(text).min(1),
  licence: text,
  licenceUrl: link,
  url: link,
  repository: link,
  /** What of it is used here, and what was changed. */
  use: text,
});

const sources = z.strictObject({
  /** The list itself first. */
  works: z.array(work).min(1),
  /** Other resources OWASP's list names, with what each is for. */
  related: z.array(z.strictObject({ name: text, url: link, use: text })),
  /** What this list does not answer, and where the answer is. */
  notFor: z.array(z.strictObject({ need: text, instead: text, url: link })),
});

/** The whole of what the workbench knows: types, facts, risks, rules and words, with their version. */
export const catalogueSchema = z.strictObject({
  version: text,
  types: z.array(componentType).min(1),
  ticks: z.array(tick).min(1),
  dataKinds: z.array(dataKind).min(1),
  risks: z.array(risk).min(1),
  rules: z.array(rule),
  glossary: z.array(glossaryTerm).min(1),
  sources,
});

export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>;
export type ComponentType = Catalogue['types'][number];
export type Tick = Catalogue['ticks'][number];
export type Risk = Catalogue['risks'][number];
export type PreventionStrategy = Risk['strategies'][number];
export type Rule = Catalogue['rules'][number];
