// @ts-check
// Asks every call of the contract what must not be answered. The handlers only note that they were reached.
import fc from 'fast-check';

/** Input that calls do not expect, beside what is made at random. @type {readonly unknown[]} */
const WRONG = [
  0,
  1,
  true,
  'text',
  [],
  () => {},
  Symbol.iterator,
  10n,
  new Map(),
  { __proto__: { name: 'x' } },
  { constructor: {} },
];

/** @type {readonly { isOurWindow: boolean, frame: { origin: string, parent: unknown } | null }[]} */
const STRANGERS = [
  { isOurWindow: false, frame: { origin: 'app://bundle', parent: null } },
  { isOurWindow: true, frame: null },
  { isOurWindow: true, frame: { origin: 'app://bundle', parent: {} } },
  { isOurWindow: true, frame: { origin: 'null', parent: null } },
  { isOurWindow: true, frame: { origin: 'file://', parent: null } },
  { isOurWindow: true, frame: { origin: 'https://bundle', parent: null } },
  { isOurWindow: true, frame: { origin: 'app://bundle.example', parent: null } },
];
const US = { isOurWindow: true, frame: { origin: 'app://bundle', parent: null } };

/**
 * @param {number} runs how many random arguments in all
 * @returns {Promise<{ asked: number, answered: readonly string[], calls: number }>} `answered`: what was accepted and must not have been
 */
export async function fuzzCalls(runs) {
  const { answer } = await load('../../electron/ipc/answer.ts');
  const { contract } = await load('../../core/ipc/contract.ts');
  const names = Object.keys(contract);
  /** @type {Set<string>} */
  const answered = new Set();
  let asked = 0;
  /** @param {object} asker @param {string} name @param {unknown} input @param {string} what */
  const ask = async (asker, name, input, what) => {
    asked += 1;
    let reached = false;
    const handlers = Object.fromEntries(names.map((each) => [each, async () => void (reached = true)]));
    const { ok } = await answer(handlers, asker, name, input);
    if (ok || reached) answered.add(`${name} by ${what}`);
  };
  /** Such input a call may well take. @param {string} name @param {unknown} input */
  const fits = (name, input) => contract[name].input.safeParse(input).success;

  for (const name of names) {
    for (const stranger of STRANGERS) await ask(stranger, name, undefined, 'a stranger');
    for (const input of WRONG) if (!fits(name, input)) await ask(US, name, input, 'a wrong type');
  }
  for (const name of ['', '__proto__', 'constructor', 'toString', 'library.destroy', 'hasOwnProperty']) {
    await ask(US, name, {}, 'a name outside the contract');
  }
  const inputs = fc.sample(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), runs);
  for (const [index, input] of inputs.entries()) {
    const name = names[index % names.length] ?? '';
    if (!fits(name, input)) await ask(US, name, input, 'random input');
  }
  return { asked, answered: [...answered], calls: names.length };
}

/** Imported by what it computes, so that the types of build/ need not follow it. @param {string} file */
async function load(file) {
  return import(new URL(file, import.meta.url).href);
}
