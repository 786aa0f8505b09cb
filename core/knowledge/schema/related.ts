import { z } from 'zod';
import { riskId, text } from './basics.ts';

/** Two risks that see one weakness from two sides: the same data, file, queries or adopted model. */
export const related = z.strictObject({ risks: z.tuple([riskId, riskId]), because: text });
