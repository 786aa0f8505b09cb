// @ts-check
// `npm run sbom`: the software bill of materials on stdout, CycloneDX as npm writes it, the same bytes for the same lock file.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' },
);
if (status !== 0) {
  console.error(stderr);
  process.exit(status ?? 1);
}
const bill = JSON.parse(stdout);
// What differs from one run to the next, or from one npm to the next, says nothing of what ships.
delete bill.serialNumber;
delete bill.metadata.timestamp;
delete bill.metadata.tools;
// npm takes the name of the folder.
bill.metadata.component.name = 'ml-threat-workbench';
bill.components.sort(by('bom-ref'));
bill.dependencies.sort(by('ref'));
for (const { dependsOn } of bill.dependencies) dependsOn?.sort();
console.log(JSON.stringify(bill, null, 2));

/** @param {string} key @returns {(a: any, b: any) => number} */
function by(key) {
  return (a, b) => (a[key] < b[key] ? -1 : 1);
}
