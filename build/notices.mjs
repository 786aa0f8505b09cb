// @ts-check
// `npm run notices`: writes THIRD-PARTY-NOTICES.txt, the licences of everything that ships in the installers.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
const { thirdPartyNotices } = await import('./package/third-party.mjs');
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
