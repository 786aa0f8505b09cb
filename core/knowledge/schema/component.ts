import { z } from 'zod';
import { ROLES } from '../roles.ts';
import { text } from './basics.ts';

export const componentType = z.strictObject({
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

export const tick = z.strictObject({
  id: text,
  /** Asked of the architect: "Can anyone on the internet reach it?" */
  question: text,
  /** Said when the answer is yes: "reachable from the internet". */
  statement: text,
  help: text,
});

export const dataKind = z.strictObject({ id: text, /** As a flow shows it: "training data". */ label: text });
