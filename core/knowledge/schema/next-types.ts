import { z } from 'zod';
import { text } from './basics.ts';

/**
 * For each type of component, those that a flow out of it most often leads to, likeliest first: what the shipped
 * templates draw, and where those are silent the ways of data and models in the catalogue's own explanations.
 */
export const nextTypes = z.record(text, z.array(text).min(1));
