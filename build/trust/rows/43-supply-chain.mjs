// @ts-check
// The lock file, the bill of materials and the known advisories. That two builds give one archive test/tools/package.sh shows.
import {
  billFaults,
  foreignSources,
  looseVersions,
  missingHashes,
  openAdvisories,
  unlistedScripts,
} from '../supply-chain.mjs';

export const row = 43;
export const title = 'Supply chain: lock file, install scripts, bill of materials, advisories';

/** @returns {{ figure: string, verdict: 'pass' | 'fail' }} */
export function run() {
  const today = new Date().toISOString().slice(0, 10);
  const checks = [
    looseVersions,
    foreignSources,
    missingHashes,
    unlistedScripts,
    billFaults,
    () => openAdvisories(today),
  ];
  const faults = checks.map((check) => check());
  const held = faults.filter(({ length }) => length === 0).length;
  return {
    figure: [`${held} of ${checks.length} checks`, ...faults.flat()].join('; '),
    verdict: held === checks.length ? 'pass' : 'fail',
  };
}
