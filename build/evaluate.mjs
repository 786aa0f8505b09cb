// @ts-check
// `npm run evaluate`: scores the rules on the labelled drawings of test/fixtures/drawings. `--verbose` lists what was
// missed and every false alarm; `--json` prints all figures for machines.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
const { readCatalogue } = await load('../electron/content.ts');
const { readDrawings } = await load('../core/formats/drawings/read-drawings.ts');
const { evaluateRules } = await load('../core/risks/evaluate.ts');
const { mistakes, risksTable, setsTable } = await load('../core/risks/evaluation-table.ts');

const { values } = parseArgs({ options: { json: { type: 'boolean' }, verbose: { type: 'boolean' } } });
const folder = new URL('../test/fixtures/drawings/', import.meta.url);
const catalogue = readCatalogue();
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'floors.json')
  .map((file) => {
    const read = readDrawings(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), catalogue);
    if (!read.ok) throw new Error(`${file} does not hold drawings: ${read.refusal.place}`);
    return { name: file.replace('.json', ''), ...evaluateRules(read.value, catalogue) };
  });

if (values.json) {
  /** @param {string} _ @param {unknown} value */
  const maps = (_, value) => (value instanceof Map ? Object.fromEntries(value) : value);
  console.log(JSON.stringify(sets, maps, 2));
} else {
  console.log(setsTable(sets));
  for (const set of sets) {
    const { withTicks, typesAndFlows } = set;
    console.log(`\n${set.name}: on all answers / on types and flows alone\n\n${risksTable(set)}`);
    if (!values.verbose) continue;
    console.log(['', 'On all answers', ...mistakes(withTicks)].join('\n'));
    console.log(['', 'On types and flows alone', ...mistakes(typesAndFlows)].join('\n'));
  }
}

/** Imported by what it computes, so that the types of build/ need not follow it. @param {string} file */
async function load(file) {
  return import(new URL(file, import.meta.url).href);
}
