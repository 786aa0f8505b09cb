// @ts-check
// `npm run cli`: the workbench without a window. Its results go to stdout alone.
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
await import(new URL('../electron/cli.ts', import.meta.url).href);
