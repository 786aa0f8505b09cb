// @ts-check
// What of other people's work ships, and under which licences.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

/** Not in any installer: types, headers to compile with, and the Node that runs the tools. */
const STAYS_OUT = /^(?:@types\/|@react-types\/|node-addon-api$|node-(?:linux|win)-)/;
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-_.].*)?$/i;
const RULE = '='.repeat(80);

/**
 * The packages that ship, as the lock file names them, in the order of their names.
 *
 * @returns {readonly { name: string, version: string, folder: string }[]}
 */
export function shippedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {[string, any][]} */
  const entries = Object.entries(packages);
  return entries
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version }]) => ({
      name: place.replace(/^.*node_modules\//, ''),
      version: String(version),
      folder: join(root, place),
    }))
    .filter(({ name }) => !STAYS_OUT.test(name))
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The text of THIRD-PARTY-NOTICES.txt. Packages that share a licence to the letter share its text. */
export function thirdPartyNotices() {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, folder } of shippedPackages()) {
    const text = licenceOf(folder);
    byText.set(text, [...new Set([...(byText.get(text) ?? []), `${name} ${version}`])]);
  }
  const parts = [...byText].map(([text, names]) => [RULE, ...names, RULE, '', text, ''].join('\n'));
  return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `Third-party notices

The installers of ML Threat Workbench contain the work of others under the licences below. This file is generated from
what is installed by the lock file: npm run notices.

Electron is licensed under the MIT licence. It contains Chromium, Node.js and the libraries of both; each package holds
their licences as Electron delivers them, in the files LICENSE.electron.txt and LICENSES.chromium.html. SQLite, within
better-sqlite3, is in the public domain. The fonts Inter and Noto Sans are licensed under the SIL Open Font License 1.1.
`;

/** @param {string} folder of an installed package */
function licenceOf(folder) {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  const texts = files
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${folder} is not installed`);
  const { license, author, repository } = JSON.parse(readFileSync(manifest, 'utf8'));
  const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return `Licensed under ${license}, by ${by}. The package holds no text of it; the same one stands with others here. ${repository?.url ?? repository ?? ''}`.trim();
}
