import { z } from 'zod';

const text = z.string().trim().min(1);
const rating = z.number().int().min(1).max(5);
const riskId = z.string().regex(/^ML\d\d$/);

/** What a component type is to the rules; predicates know roles, never type names. */
export const ROLES = [
  'outsider',
  'dataSupplier',
  'modelHub',
  'componentRegistry',
  'hostedModel',
  'model',
  'explanation',
  'training',
  'fineTuning',
  'aggregation',
  'trainingData',
  'feedback',
  'predictionLog',
  'modelStore',
  'artifactStore',
  'secrets',
  'mlPlatform',
  'mlInfrastructure',
  'collection',
  'labelling',
  'decision',
  'application',
  'output',
  'generative',
  'reference',
] as const;
export type Role = (typeof ROLES)[number];

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
  references: z.array(z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) })).min(1),
  strategies: z.array(strategy).min(1),
  source: text,
});

/**
 * A condition of a rule: a named graph predicate, a tick of the anchor (`tick:personal-data`), or
 * conditions combined. Truth is three-valued: an unanswered tick is unknown.
 */
export type Condition = string | { readonly any: readonly Condition[] } | { readonly all: readonly Condition[] } | { readonly not: Condition };
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
  source: text,
});

/** The whole of what the workbench knows: types, facts, risks and rules, with their version. */
export const catalogueSchema = z.strictObject({
  version: text,
  types: z.array(componentType).min(1),
  ticks: z.array(tick).min(1),
  risks: z.array(risk).min(1),
  rules: z.array(rule).min(1),
});

export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>;
export type ComponentType = Catalogue['types'][number];
export type Tick = Catalogue['ticks'][number];
export type Risk = Catalogue['risks'][number];
export type PreventionStrategy = Risk['strategies'][number];
export type Rule = Catalogue['rules'][number];
