import { z } from 'zod';
import { link, text } from './basics.ts';

export const glossaryTerm = z.strictObject({
  id: text,
  term: text,
  definition: text,
  /** Whose vocabulary the term belongs to; the definition is ours either way. */
  from: z.enum(['owasp', 'workbench', 'pack']),
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

export const sources = z.strictObject({
  /** The list itself first. */
  works: z.array(work).min(1),
  /** Other resources OWASP's list names, with what each is for. */
  related: z.array(z.strictObject({ name: text, url: link, use: text })),
  /** What this list does not answer, and where the answer is. */
  notFor: z.array(z.strictObject({ need: text, instead: text, url: link })),
});
