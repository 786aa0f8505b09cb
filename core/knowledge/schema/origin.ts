import { z } from 'zod';
import { text } from './basics.ts';

/** Where the entries of a content pack come from; their ids all begin with its id and a dot. */
export const packOrigin = z.strictObject({ id: text, name: text, version: text, licence: text, source: text });
