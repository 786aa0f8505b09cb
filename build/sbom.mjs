// @ts-check
// `npm run sbom`: the software bill of materials on stdout: of what npm writes as CycloneDX, the part that ships. The same
// bytes for the same lock file.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
const { shippedPackages } = await import('./package/third-party.mjs');
// Not with --omit dev: npm would leave out what tools need as well.
const command = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const { stdout, stderr, status } = spawnSync('npm', command, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});
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
const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`));
/** @param {{ name: string, version: string }} component */
const ships = ({ name, version }) => name === 'electron' || shipped.has(`${name}@${version}`);
bill.components = bill.components.filter(ships).sort(by('bom-ref'));
const refs = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']));
bill.dependencies = bill.dependencies
  .filter((/** @type {any} */ { ref }) => refs.has(ref))
  .map((/** @type {any} */ { ref, dependsOn = [] }) => ({
    ref,
    dependsOn: dependsOn.filter((/** @type {string} */ one) => refs.has(one)).sort(),
  }))
  .sort(by('ref'));
console.log(JSON.stringify(bill, null, 2));

/** @param {string} key @returns {(a: any, b: any) => number} */
function by(key) {
  return (a, b) => (a[key] < b[key] ? -1 : 1);
}
