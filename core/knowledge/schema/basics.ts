import { z } from 'zod';

export const text = z.string().trim().min(1);

export const link = z.url({ protocol: /^https$/ });

export const riskId = z.string().regex(/^ML\d\d$/);

/** OWASP's six readers of the list. */
export const teamRole = z.enum(['mlEngineer', 'dataEngineer', 'mlops', 'developer', 'securityEngineer', 'ciso']);
