// @ts-check
// `npm run build`: the bundles in out/, where they are not newer than their sources.
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
