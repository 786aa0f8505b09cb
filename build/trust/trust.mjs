// @ts-check
// `npm run trust`: how the workbench holds out against crashes, damage, hostile input and its own page, row by row.
//   --long          the numbers of the specification instead of the short form that CI runs
//   --rows 1-13,22  only these rows
//   --write         puts these rows into the table of the README, between its markers; the others stay
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBundles } from '../bundles.mjs';
import { root } from '../install.mjs';

const ROWS = join(root, 'build', 'trust', 'rows');
const MARKERS = ['<!-- trust table -->', '<!-- end of trust table -->'];
/** Hundreds of processes start from the same sources: what one of them has compiled, the others take. */
const ENV = { ...process.env, NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') };
/** What these rows measure is time. */
const ALONE = [6, 26, 27];
/** Between what a row prints and its outcome. */
const OUTCOME = '\n@outcome ';

/** @typedef {{ row: number, title: string, form?: string, figure: string, verdict: 'pass' | 'fail' | 'not run' }} Outcome `form`: empty for a row that has one alone */

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    rows: { type: 'string' },
    write: { type: 'boolean', default: false },
    row: { type: 'string' },
  },
});

if (values.row !== undefined) await runHere(values.row);
else await runAll();

/** Runs one row in this process and prints its outcome. @param {string} file */
async function runHere(file) {
  const { row, title, run } = await import(join(ROWS, file));
  const { figure, verdict } = await run({ long: values.long });
  const form = /\blong\b/.test(String(run)) ? (values.long ? 'long' : 'short') : '';
  console.log(`${OUTCOME}${JSON.stringify({ row, title, form, figure, verdict })}`);
  process.exit(0);
}

/** Runs the wanted rows, as many at a time as there are processors; those that measure time have the machine to themselves. */
async function runAll() {
  // Once, not by each row that starts the app.
  buildBundles();
  const files = readdirSync(ROWS).filter((name) => /^\d\d-.*\.mjs$/.test(name) && isWanted(Number(name.slice(0, 2))));
  /** @type {Outcome[]} */
  const outcomes = [];
  const runNext = async (/** @type {string[]} */ queue) => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const outcome = await runApart(file);
      const { row, title, figure, verdict } = outcome;
      console.log(`${verdict.padEnd(8)}${String(row).padStart(2)}  ${title}: ${figure}`);
      outcomes.push(outcome);
    }
  };
  const together = files.filter((file) => !ALONE.includes(Number(file.slice(0, 2))));
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => runNext(together)));
  await runNext(files.filter((file) => ALONE.includes(Number(file.slice(0, 2)))));
  if (values.write) writeTable(outcomes);
  const count = (/** @type {string} */ verdict) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  console.log(
    `${count('pass')} passed, ${count('fail')} failed${count('not run') ? `, ${count('not run')} skipped` : ''}`,
  );
  process.exitCode = count('fail') === 0 ? 0 : 1;
}

/** Runs a row in a process of its own: one that crashes or hangs has failed. @param {string} file @returns {Promise<Outcome>} */
function runApart(file) {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, '--row', file, ...(values.long ? ['--long'] : [])],
    { env: ENV, timeout: values.long ? 7_200_000 : 300_000, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (/** @type {Buffer} */ text) => (said.stdout += String(text)));
  child.stderr.on('data', (/** @type {Buffer} */ text) => (said.stderr += String(text)));
  return new Promise((resolve) =>
    child.once('close', (status, signal) => {
      const told = said.stdout.split(OUTCOME)[1];
      if (told !== undefined) return resolve(JSON.parse(told));
      const why = `${signal ?? `exit ${status}`}: ${said.stderr.trim().split('\n').slice(-4).join(' ')}`;
      const figure = `did not end by itself, ${why}`;
      resolve({ row: Number(file.slice(0, 2)), title: file, figure, verdict: 'fail' });
    }),
  );
}

/** @param {number} row */
function isWanted(row) {
  if (values.rows === undefined) return true;
  return values.rows.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return row >= Number(from) && row <= Number(to);
  });
}

/** @param {readonly Outcome[]} outcomes */
function writeTable(outcomes) {
  const file = join(root, 'README.md');
  const text = readFileSync(file, 'utf8');
  const [before, rest] = text.split(MARKERS[0] ?? '');
  const [table, after] = rest?.split(MARKERS[1] ?? '') ?? [];
  if (before === undefined || table === undefined || after === undefined) {
    throw new Error(`README.md lacks ${MARKERS.join(' … ')}`);
  }
  const lines = new Map(table.split('\n').flatMap((line) => numbered(line)));
  const cell = (/** @type {string} */ words) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
  for (const { row, title, form = '', figure, verdict } of outcomes) {
    lines.set(row, `| ${row} | ${cell(title)} | ${form} | ${cell(figure)} | ${verdict} |`);
  }
  const body = [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => line);
  const written = ['| | Check | Form | Figure | |', '| -: | - | - | - | - |', ...body].join('\n');
  writeFileSync(file, `${before}${MARKERS[0]}\n\n${written}\n\n${MARKERS[1]}${after}`);
}

/** A line of the table with the number of its row. @param {string} line @returns {readonly [number, string][]} */
function numbered(line) {
  const number = /^\| *(\d+) \|/.exec(line)?.[1];
  return number === undefined ? [] : [[Number(number), line]];
}
