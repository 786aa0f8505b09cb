import { config } from 'zod';

// The page's security policy allows no code that is made from text. Zod would try as soon as the first
// schema is defined, so this is imported before any.
config({ jitless: true });
