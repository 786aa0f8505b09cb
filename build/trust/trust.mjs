// @ts-check
// `npm run trust`: how the workbench holds out against crashes, damage, hostile input and its own page, row by row.
//   --long          the numbers of the specification instead of the short form that CI runs
//   --rows 1-13,22  only these rows
//   --write         puts the table into the README, between its markers
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from '../install.mjs';

const ROWS = join(root, 'build', 'trust', 'rows');
const MARKERS = ['<!-- trust table -->', '<!-- end of trust table -->'];
/** Between what a row prints and its outcome. */
const OUTCOME = '\n@outcome ';

/** @typedef {{ row: number, title: string, figure: string, verdict: 'pass' | 'fail' | 'not run' }} Outcome */

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    rows: { type: 'string' },
    write: { type: 'boolean', default: false },
    row: { type: 'string' },
  },
});

if (values.row !== undefined) await runHere(values.row);
else runAll();

/** Runs one row in this process and prints its outcome. @param {string} file */
async function runHere(file) {
  const { row, title, run } = await import(join(ROWS, file));
  const { figure, verdict } = await run({ long: values.long });
  console.log(`${OUTCOME}${JSON.stringify({ row, title, figure, verdict })}`);
  process.exit(0);
}

function runAll() {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const file of readdirSync(ROWS).filter(
    (name) => /^\d\d-.*\.mjs$/.test(name) && isWanted(Number(name.slice(0, 2))),
  )) {
    const outcome = runApart(file);
    console.log(`${outcome.verdict.padEnd(8)}${String(outcome.row).padStart(2)}  ${outcome.title}: ${outcome.figure}`);
    outcomes.push(outcome);
  }
  if (values.write) writeTable(outcomes);
  const count = (/** @type {string} */ verdict) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  console.log(
    `${count('pass')} passed, ${count('fail')} failed${count('not run') ? `, ${count('not run')} skipped` : ''}`,
  );
  process.exitCode = count('fail') === 0 ? 0 : 1;
}

/** Runs a row in a process of its own: one that crashes or hangs has failed. @param {string} file @returns {Outcome} */
function runApart(file) {
  const script = fileURLToPath(import.meta.url);
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, '--row', file, ...(values.long ? ['--long'] : [])],
    { encoding: 'utf8', maxBuffer: 1e9, timeout: values.long ? 7_200_000 : 180_000, killSignal: 'SIGKILL' },
  );
  const told = stdout.split(OUTCOME)[1];
  if (told !== undefined) return JSON.parse(told);
  const why = `${signal ?? `exit ${status}`}: ${stderr.trim().split('\n').slice(-4).join(' ')}`;
  return { row: Number(file.slice(0, 2)), title: file, figure: `did not end by itself, ${why}`, verdict: 'fail' };
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
  const after = rest?.split(MARKERS[1] ?? '')[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${MARKERS.join(' … ')}`);
  const cell = (/** @type {string} */ words) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = outcomes.map(
    ({ row, title, figure, verdict }) => `| ${row} | ${cell(title)} | ${cell(figure)} | ${verdict} |`,
  );
  const table = ['| | Check | Figure | |', '| -: | - | - | - |', ...lines].join('\n');
  writeFileSync(file, `${before}${MARKERS[0]}\n\n${table}\n\n${MARKERS[1]}${after}`);
}
