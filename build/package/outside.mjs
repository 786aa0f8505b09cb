// @ts-check
// The packages that the bundles leave outside, with everything that these need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

/** @typedef {Record<string, { dependencies?: Record<string, string> }>} Packages */

/**
 * Where a package and all that it depends on lie under node_modules, by the lock file.
 *
 * @param {string} name
 * @returns {readonly string[]} `pdfmake`, `brotli/node_modules/base64-js`
 */
export function placesOf(name) {
  /** @type {Packages} */
  const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} from @param {string} wanted */
  const walk = (from, wanted) => {
    const place = resolve(packages, from, wanted);
    if (found.has(place)) return;
    found.add(place);
    for (const needed of Object.keys(packages[place]?.dependencies ?? {})) walk(place, needed);
  };
  walk('', name);
  return [...found].map((place) => place.slice('node_modules/'.length)).toSorted();
}

/** The nearest one upwards, as Node looks for it. @param {Packages} packages @param {string} from @param {string} wanted @returns {string} */
function resolve(packages, from, wanted) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${wanted}`;
  if (packages[place]) return place;
  if (from === '') throw new Error(`the lock file has no ${wanted}`);
  return resolve(packages, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), wanted);
}
