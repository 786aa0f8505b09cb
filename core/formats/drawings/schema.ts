import { z } from 'zod';
import { cleanText } from '../clean-text.ts';

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const word = z.string().transform(cleanText);
const id = word.pipe(z.string().min(1));
const line = z
  .string()
  .nullish()
  .transform((text) => cleanText(text ?? ''));
const place = z.union([z.array(word), word]);
const label = z.object({ risk: word, elements: place });

const caseSchema = z.object({
  id,
  name: line,
  system: line,
  elements: z.array(z.object({ id, name: line, kind: line, type: line, context: listOf(word) })),
  flows: listOf(z.object({ id: line, from: word, to: word, label: line, data: line })),
  boundaries: listOf(z.object({ name: line, contains: listOf(word) })),
  observed: listOf(label),
  required: listOf(label),
  tolerated: listOf(label),
  forbidden: listOf(label),
  notExpected: listOf(label),
});
/** One drawing as a file has it. */
export type Case = z.infer<typeof caseSchema>;
export const fileSchema = z.object({ cases: z.array(caseSchema) });
