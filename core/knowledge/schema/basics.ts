import { z } from 'zod';
import { isWebAddress } from '../web-address.ts';

export const text = z.string().trim().min(1);

export const link = z.url({ protocol: /^https$/ }).refine(isWebAddress, 'should be a plain https address');

export const riskId = z.string().regex(/^ML\d\d$/);

/** OWASP's six readers of the list. */
export const teamRole = z.enum(['mlEngineer', 'dataEngineer', 'mlops', 'developer', 'securityEngineer', 'ciso']);
