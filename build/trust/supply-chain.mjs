// @ts-check
// What the lock file and the list of advisories must look like. Each function names what is wrong; nothing means all is well.
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { shippedPackages } from '../package/third-party.mjs';

const REGISTRY = 'https://registry.npmjs.org/';
/** Builds of development tools for other systems; CONTRIBUTING.md says why they have no hash. */
const WITHOUT_HASH = /(?:^|\/)node_modules\/@(?:napi-rs\/canvas|oxc-parser\/binding|oxlint\/binding|oxlint-tsgolint\/)/;
/** They want to run something when installed; npm ci --ignore-scripts lets none of them. */
const HAS_SCRIPT = ['electron-winstaller'];

/** @param {string} name */
const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
/** @returns {[string, any][]} */
const locked = () => Object.entries(readJson('package-lock.json').packages).filter(([place]) => place !== '');

/** Of the tools the one that ships. */
const electron = () => ({ name: 'electron', version: String(readJson('package.json').devDependencies.electron) });

/** Shipped within better-sqlite3, whose own version tells nothing of it. */
function sqlite() {
  const database = new Database(':memory:');
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  database.close();
  return { name: 'sqlite', version };
}

/** Versions in package.json that are not exact. */
export function looseVersions() {
  const { dependencies, devDependencies, optionalDependencies } = readJson('package.json');
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

/** Packages that come from elsewhere than npm's registry, or by git, file or link. */
export function foreignSources() {
  return locked()
    .filter(([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith(REGISTRY)))
    .map(([place]) => place);
}

/** Packages without a hash, beyond those for which that is accepted. */
export function missingHashes() {
  return locked()
    .filter(([place, { integrity, dev, optional }]) => !integrity && !(dev && optional && WITHOUT_HASH.test(place)))
    .map(([place]) => place);
}

/** Packages with an install script that nobody has looked at. */
export function unlistedScripts() {
  return locked()
    .filter(
      ([place, { hasInstallScript }]) =>
        hasInstallScript && !HAS_SCRIPT.includes(place.replace(/^.*node_modules\//, '')),
    )
    .map(([place]) => place);
}

/**
 * Known advisories that hit what ships and are neither waived nor fixed, and waivers that have run out or waive nothing.
 *
 * @param {string} today `2026-12-31`
 */
export function openAdvisories(today) {
  const { advisories, waivers } = readJson('build/trust/advisories.json');
  const shipped = [...shippedPackages(), electron(), sqlite()];
  // What no version mends has no end.
  const isWithin = (/** @type {string} */ version, /** @type {any} */ { from, before }) =>
    !isBefore(version, from) && (before === null || isBefore(version, before));
  const hits = advisories.filter((/** @type {any} */ advisory) =>
    shipped.some(({ name, version }) => name === advisory.package && isWithin(version, advisory)),
  );
  const waived = waivers.filter((/** @type {any} */ { until }) => today <= until);
  const ids = (/** @type {{ id: string }[]} */ list) => list.map(({ id }) => id);
  return [
    ...ids(hits).filter((id) => !ids(waived).includes(id)),
    ...ids(waivers)
      .filter((id) => !ids(hits).includes(id))
      .map((id) => `${id}: waived for nothing`),
  ];
}

/** Where the bill of materials and the lock file differ, and whether two bills do. */
export function billFaults() {
  const [first, second] = [0, 1].map(
    () => spawnSync(process.execPath, [join(root, 'build', 'sbom.mjs')], { encoding: 'utf8' }).stdout,
  );
  if (first !== second) return ['two bills differ'];
  const name = (/** @type {{ name: string, version: string }} */ one) => `${one.name} ${one.version}`;
  const listed = new Set(JSON.parse(first ?? '').components.map(name));
  const shipped = new Set([...shippedPackages().map(name), name(electron())]);
  return [...[...shipped].filter((one) => !listed.has(one)), ...[...listed].filter((one) => !shipped.has(one))];
}

/** @param {string} a @param {string} b versions of three numbers */
function isBefore(a, b) {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  const at = x?.findIndex((part, index) => part !== y?.[index]) ?? -1;
  return at >= 0 && Number(x?.[at]) < Number(y?.[at]);
}
