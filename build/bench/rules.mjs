// @ts-check
// All rules on large drawings. A drawing is many ordinary systems side by side, joined into one, so that walks are long.
const { readCatalogue } = await load('../../electron/content.ts');
const { findFindings } = await load('../../core/risks/find-findings.ts');
const { emptyModel } = await load('../../core/model/model.ts');

const RUNS = 15;

/** @returns {Promise<import('../bench.mjs').Figure[]>} */
export async function measure() {
  const catalogue = readCatalogue();
  const [small, large] = [drawing(500, 750, catalogue), drawing(10_000, 15_000, catalogue)];
  /** @param {any} model */
  const time = (model) =>
    median(
      () => edited(model),
      (now) => findFindings(now, catalogue),
    );
  for (const model of [large, small]) time(model);
  const [fast, slow] = [time(small), time(large)];
  return [
    { name: '500 elements, 750 flows', value: fast, unit: 'ms', limit: 5 },
    { name: '10,000 elements, 15,000 flows', value: slow, unit: 'ms', limit: 100 },
    { name: 'growth for 20 times as many', value: slow / fast, unit: 'times' },
  ];
}

/**
 * Components of every type in turn, some in boundaries and some answered, in a chain with cross flows: every walk that
 * can go far does. The same at every run.
 *
 * @param {number} size @param {number} flows @param {any} catalogue
 */
function drawing(size, flows, { types, ticks }) {
  const random = sequence(size);
  const element = new Map();
  const answer = new Map();
  const at = { diagram: 'd', description: '', rect: { x: 0, y: 0, width: 1, height: 1 } };
  for (let index = 0; index < size; index++) {
    const type = types[Math.floor(random() * types.length)];
    const id = `c${index}`;
    const kind = type.kind === 'any' ? 'process' : type.kind;
    const boundary = index % 3 === 0 ? null : `b${index % 50}`;
    element.set(id, { ...at, id, kind, name: id, boundary, type: type.id, outOfScope: null });
    if (random() < 0.3) {
      const tick = ticks[Math.floor(random() * ticks.length)].id;
      answer.set(`${id}:${tick}`, { element: id, tick, value: 'yes' });
    }
  }
  for (let index = 0; index < flows; index++) {
    const from = index < size - 1 ? index : Math.floor(random() * size);
    const to = index < size - 1 ? index + 1 : Math.floor(random() * size);
    const ends = { from: `c${from}`, to: `c${to}`, twoWay: false, data: '' };
    const id = `f${index}`;
    element.set(id, { ...at, id, kind: 'dataFlow', name: '', ...ends, encrypted: 'unknown', authenticated: 'unknown' });
  }
  return { ...emptyModel, element, answer };
}

/** Numbers from 0 up to 1 that look random and are always the same. @param {number} seed */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The model after an edit: nothing that was kept of it is of use any more. @param {any} model */
function edited(model) {
  return { ...model, element: new Map(model.element) };
}

/**
 * The median time of several runs, in milliseconds.
 *
 * @template Input
 * @param {() => Input} prepare not measured @param {(input: Input) => void} run
 */
function median(prepare, run) {
  const times = Array.from({ length: RUNS }, () => {
    const input = prepare();
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
  return /** @type {number} */ (times.toSorted((a, b) => a - b)[RUNS >> 1]);
}

/** Imported by what it computes, so that the types of build/ need not follow it. @param {string} file */
async function load(file) {
  return import(new URL(file, import.meta.url).href);
}
