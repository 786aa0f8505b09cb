// @ts-check
// `npm run package`: the installers of this system into dist/. Arguments go on to electron-builder: `-- --dir`, `-- --linux deb`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { root } from './install.mjs';
import { runToTheEnd } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
const config = join(root, 'build', 'package', 'electron-builder.mjs');
await runToTheEnd(
  process.execPath,
  [builder, '--config', config, '--publish', 'never', ...process.argv.slice(2)],
  process.env,
);
