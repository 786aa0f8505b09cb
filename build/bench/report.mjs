// @ts-check
// The report of a large system, made by the bundle that makes it in the app, in a process of its own; and the window
// meanwhile.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildBundles } from '../bundles.mjs';
import { inTheWindow } from './report/window.mjs';

const CHILD = 'makes-the-report';
const COMPONENTS = 300;

/** @returns {Promise<import('../bench.mjs').Figure[]>} */
export async function measure() {
  buildBundles();
  const { readCatalogue } = await load('../../electron/content.ts');
  const { rowsOf } = await load('../../core/model/change.ts');
  const { creditScoring } = await load('../../test/fixtures/credit-scoring.ts');
  const catalogue = readCatalogue();
  const rows = rowsOf(large(creditScoring(), catalogue));
  const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
  const outPath = join(folder, 'report.pdf');
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  const started = performance.now();
  const memory = await make({ kind: 'make', rows, catalogue, now: '2026-11-21', outPath });
  const seconds = (performance.now() - started) / 1000;
  pauses.disable();
  const pages = readFileSync(outPath, 'latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
  rmSync(folder, { recursive: true });
  return [
    { name: `pages for ${COMPONENTS} components`, value: pages, unit: 'pages' },
    { name: 'start of the process included', value: seconds, unit: 's', limit: 6 },
    { name: 'largest memory of the process', value: memory, unit: 'MB', limit: 300 },
    { name: 'longest pause of whoever asked', value: pauses.max / 1e6, unit: 'ms' },
    ...(await inTheWindow(COMPONENTS)),
  ];
}

/** The largest memory that the process took, in MB. @param {object} order @returns {Promise<number>} */
function make(order) {
  const child = fork(fileURLToPath(import.meta.url), [CHILD], { serialization: 'advanced' });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the report was not made')));
    child.on('message', (/** @type {any} */ { kind, detail, memory }) => {
      if (kind === 'failed') reject(new Error(detail));
      if (kind !== 'done') return;
      resolve(memory);
      child.kill();
    });
  });
}

/** Components of every type in rows and columns, in a chain of flows, each with some answers; the same at every run. @param {any} model @param {any} catalogue */
function large(model, { types, ticks }) {
  const [diagram] = model.diagram.keys();
  const all = [...model.element.values()];
  const [component, flow] = [all.find(({ type }) => type), all.find(({ kind }) => kind === 'dataFlow')];
  const element = new Map();
  const answer = new Map();
  for (let index = 0; index < COMPONENTS; index++) {
    const { id: type, kind: drawnAs, label } = types[(index * 7) % types.length];
    const [id, kind] = [`c${index}`, drawnAs === 'any' ? 'process' : drawnAs];
    const rect = { x: (index % 20) * 220, y: Math.floor(index / 20) * 140, width: 160, height: 72 };
    const said = { kind, type, name: `${label} ${index}`, boundary: null, outOfScope: null, rect };
    element.set(id, { ...component, ...said, id, diagram });
    ticks.forEach((/** @type {{ id: string }} */ { id: tick }, /** @type {number} */ number) => {
      if ((index + number) % 5 === 0) answer.set(`${id}:${tick}`, { element: id, tick, value: 'yes' });
    });
    const [from, to] = [`c${index}`, `c${(index + 1) % COMPONENTS}`];
    element.set(`f${index}`, { ...flow, id: `f${index}`, diagram, from, to, name: `flow ${index}` });
  }
  return { ...model, element, answer, decision: new Map(), strategy: new Map() };
}

/** Imported by what it computes, so that the types of build/ need not follow it. @param {string} file */
async function load(file) {
  return import(new URL(file, import.meta.url).href);
}

/** Stands where Electron's utility process does. */
function serve() {
  /** @param {any} message */
  const tell = (message) => process.send?.({ ...message, memory: process.resourceUsage().maxRSS / 1024 });
  const parentPort = {
    /** @param {string} event @param {(event: { data: unknown }) => void} listener */
    once: (event, listener) => process.once(event, (data) => listener({ data })),
    postMessage: tell,
  };
  Object.defineProperty(process, 'parentPort', { value: parentPort });
  createRequire(import.meta.url)('../../out/main/report-process.cjs');
}

if (process.argv[2] === CHILD) serve();
