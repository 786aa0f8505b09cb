import { z } from 'zod';
import { link, teamRole, text } from './basics.ts';

const rating = z.number().int().min(1).max(5);

/** What to do against a risk. */
export const strategy = z.strictObject({
  id: text,
  /** The risk it works against. */
  risk: text,
  /** The name its origin gives it. */
  name: text,
  /** What to do, in one or two sentences. */
  action: text,
  /** What that means in certain kinds of component, where it differs. */
  concretely: z.array(z.strictObject({ /** Component types. */ at: z.array(text).min(1), text })),
  /** What exists when it is done and can be shown to somebody else. */
  artefact: text,
  /** How somebody else can tell that it works. */
  check: text,
  kind: z.enum(['prevent', 'detect', 'limit']),
  /** 3 strong, 2 moderate, 1 weak or contested, 0 no credit; the reason is printed in the report. */
  weight: z.number().int().min(0).max(3),
  weightReason: text,
  role: teamRole,
  effort: z.enum(['small', 'medium', 'large']),
  phase: z.enum(['design', 'data', 'training', 'evaluation', 'deployment', 'operation']),
});

/** Where the origin of a strategy describes it, or, for ours, what it rests on. */
export const strategySource = z.strictObject({ title: text, url: link });

export const risk = z.strictObject({
  id: text,
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
  scenarios: z.array(z.strictObject({ title: text, text })),
  references: z.array(z.strictObject({ title: text, url: link })),
  /** Where OWASP's page is unclear or contradicts itself, and how it is read here. */
  readings: z.array(text),
  source: text,
});
