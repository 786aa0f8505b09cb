// @ts-check
// `npm run bench`: measures what must stay fast, one file of build/bench/ after the other. `--only rules` runs the files
// whose names contain the word, `--sizes 20,500` and `--runs 1` make it shorter, `--json` prints the figures for machines,
// `--table` as Markdown for the README where a topic has a table.
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';

/**
 * One measured figure; `limit` is what it must not exceed, in the same unit.
 *
 * @typedef {{ name: string, value: number, unit: string, limit?: number }} Figure
 */

await setUp(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    table: { type: 'boolean' },
    only: { type: 'string', default: '' },
    sizes: { type: 'string' },
    runs: { type: 'string' },
  },
});
const options = {
  ...(values.sizes ? { sizes: values.sizes.split(',').map(Number) } : {}),
  ...(values.runs ? { runs: Number(values.runs) } : {}),
};
const folder = new URL('bench/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.mjs') && file.includes(values.only));

/** @type {{ topic: string, figures: Figure[], table?: string }[]} */
const topics = [];
for (const file of files) {
  const { measure, table } = await import(new URL(file, folder).href);
  const figures = await measure(options);
  topics.push({ topic: file.replace('.mjs', ''), figures, ...(table && { table: table(figures, options) }) });
}

const memory = Math.round(totalmem() / 2 ** 30);
const machine = { node: process.version, processor: cpus()[0]?.model, processors: cpus().length, memory };
if (values.json) {
  const told = topics.map(({ topic, figures }) => ({ topic, figures }));
  console.log(JSON.stringify({ machine, topics: told }, null, 2));
} else if (values.table) {
  const on = `${machine.processors} × ${machine.processor}, ${memory} GB, ${process.platform}`;
  const day = new Date().toISOString().slice(0, 10);
  for (const { table } of topics) if (table) console.log(`${table}\nMeasured on ${day}: ${on}.`);
} else {
  console.log(`Node ${machine.node}, ${machine.processors} processors, ${machine.processor}`);
  for (const { topic, figures } of topics) {
    console.log(topic);
    for (const figure of figures) console.log(`  ${line(figure)}`);
  }
}
if (topics.some(({ figures }) => figures.some(exceeds))) process.exitCode = 1;

/** @param {Figure} figure */
function line({ name, value, unit, limit }) {
  const held = limit === undefined ? '' : ` (at most ${limit} ${unit})${value > limit ? ', TOO SLOW' : ''}`;
  return `${name}: ${value.toFixed(1)} ${unit}${held}`;
}

/** @param {Figure} figure */
function exceeds({ value, limit }) {
  return limit !== undefined && value > limit;
}
