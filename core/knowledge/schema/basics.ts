import { z } from 'zod';
import { isWebAddress } from '../web-address.ts';

/** Characters that nobody sees, half characters, and marks that turn around what stands beside them. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

export const text = z
  .string()
  .trim()
  .min(1)
  .refine((words) => !UNSEEN.test(words), 'should hold no control characters, half characters or marks of direction');

export const link = z.url({ protocol: /^https$/ }).refine(isWebAddress, 'should be a plain https address');

export const riskId = z.string().regex(/^ML\d\d$/);

/** OWASP's six readers of the list. */
export const teamRole = z.enum(['mlEngineer', 'dataEngineer', 'mlops', 'developer', 'securityEngineer', 'ciso']);
