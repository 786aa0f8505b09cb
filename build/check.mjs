// @ts-check
// `npm run check`: types, lint, format, unused code and unit tests; says at the end which of them failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { withOurTools } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
const CHECKS = [
  ['types', 'typescript/bin/tsc', '--build'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['unused code', 'knip/bin/knip.js', '--no-progress'],
  ['unit tests', 'vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', '--reporter=dot'],
];
const failed = CHECKS.filter(([name, program = '', ...args]) => {
  console.log(`\n${name}`);
  const command = [join(root, 'node_modules', program), ...args];
  return (
    spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env: withOurTools(process.env) }).status !== 0
  );
}).map(([name]) => name);
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
