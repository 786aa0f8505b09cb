// @ts-check
// The running app, drawn on by a pointer and a keyboard: Chromium, on the Electron stand-in where Electron cannot run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles } from '../bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from '../host.mjs';
import { drawingOf } from './editor/drawing.mjs';
import { Editor } from './editor/editor.mjs';
import { tableOf } from './editor/table.mjs';

const SIZES = [20, 150, 500, 2000, 5000];
const RUNS = 3;
/** How often each edit is made in a start. */
const EDITS = 3;
/** Frames a second, the 95th percentile of a frame and the worst one, and what opening and findings may take. */
const LIMITS = {
  open: new Map([
    [500, 700],
    [5000, 3000],
  ]),
  findings: 50,
};

/**
 * @param {{ sizes?: readonly number[], runs?: number }} options
 * @returns {Promise<import('../bench.mjs').Figure[]>}
 */
export async function measure({ sizes = SIZES, runs = RUNS }) {
  buildBundles();
  if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
  /** @type {import('../bench.mjs').Figure[]} */
  const figures = [];
  /** What lasts, by name: how long at each size. @type {Map<string, number[]>} */
  const lasting = new Map();
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    const file = join(folder, `${size}.mltw`);
    writeFileSync(file, await drawingOf(size));
    const taken = [];
    for (let run = 0; run < runs; run++) taken.push(await once(join(folder, `data ${run}`), file));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    for (const [name, first] of taken[0] ?? []) {
      const value = middle(taken.map((run) => run.get(name)?.value ?? Number.NaN));
      figures.push({ name: `${size} components: ${name}`, value, unit: first.unit, ...limitOf(name, size) });
      if (first.unit !== 'frames/s') lasting.set(name, [...(lasting.get(name) ?? []), value]);
    }
  }
  return [...figures, ...growth(sizes, lasting)];
}

/** The figures for the README. @param {readonly import('../bench.mjs').Figure[]} figures @param {{ runs?: number }} options */
export function table(figures, { runs = RUNS }) {
  return tableOf(figures, runs);
}

/**
 * How much more everything takes in the largest drawing than in the smallest.
 *
 * @param {readonly number[]} sizes @param {ReadonlyMap<string, readonly number[]>} lasting
 * @returns {import('../bench.mjs').Figure[]}
 */
function growth(sizes, lasting) {
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || sizes.length < 2) return [];
  return [...lasting].map(([name, values]) => ({
    name: `growth from ${smallest} to ${largest} components, ${largest / smallest} times as many: ${name}`,
    value: (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN),
    unit: 'times',
  }));
}

/** @param {string} name @param {number} size */
function limitOf(name, size) {
  const limit = name === 'open' ? LIMITS.open.get(size) : name === 'drop to findings' ? LIMITS.findings : undefined;
  return limit === undefined ? {} : { limit };
}

/**
 * One start of the app: every figure once, of edits the median.
 *
 * @param {string} data @param {string} file
 */
async function once(data, file) {
  /** @type {Map<string, { value: number, unit: string }>} */
  const figures = new Map();
  /** @param {string} name @param {number} value @param {string} [unit] */
  const note = (name, value, unit = 'ms') => figures.set(name, { value, unit });
  const editor = await Editor.start(data, file);
  try {
    note('open', await editor.open());
    for (const view of /** @type {const} */ (['full scale', 'overview'])) {
      await editor.show(view);
      for (const act of /** @type {const} */ (['pan', 'zoom', 'drag one', 'drag fifty'])) {
        const { fps, p95, worst } = await editor.frames(act);
        note(`${view}, ${act}`, fps, 'frames/s');
        note(`${view}, ${act}, p95`, p95);
        note(`${view}, ${act}, worst`, worst);
      }
    }
    await editor.show('full scale');
    /** @type {Map<string, number[]>} */
    const edits = new Map();
    /** @param {string} name @param {number} ms */
    const took = (name, ms) => edits.set(name, [...(edits.get(name) ?? []), ms]);
    for (let edit = 1; edit <= EDITS; edit++) {
      took('type a name', await editor.typeName(`Renamed ${edit}`));
      took('undo', await editor.undo());
      took('drop to findings', await editor.dropToFindings());
      took('save', await editor.save());
    }
    for (const [name, all] of edits) note(name, middle(all));
    note('memory', await editor.memory(), 'MB');
  } finally {
    await editor.close();
  }
  return figures;
}

/** @param {readonly number[]} values */
function middle(values) {
  return /** @type {number} */ (values.toSorted((a, b) => a - b)[values.length >> 1]);
}
