// @ts-check
// `npm run cli`: the workbench without a window. Its results go to stdout alone.
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { findNode, runToTheEnd } from './node.mjs';

installPackages();
const command = fileURLToPath(new URL('../electron/cli.ts', import.meta.url));
// The warning is about the time it takes to see that a file is a module, and of no use to the reader.
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
await runToTheEnd(findNode(), [quiet, command, ...process.argv.slice(2)], process.env);
