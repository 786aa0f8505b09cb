// @ts-check
// What the rows about durability and damage share: libraries with something in them, processes to kill, damage.
import Database from 'better-sqlite3';
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFromTemplate } from '../../core/formats/template.ts';
import { WorkbenchError } from '../../core/workbench-error.ts';
import { connectStore } from '../../electron/store/client.ts';
import { openLibrary } from '../../electron/store/library.ts';
import { readTemplates } from '../../electron/templates.ts';

const CHILD = fileURLToPath(new URL('library-child.mjs', import.meta.url));

/** A folder for the time of a check. @template Result @param {(folder: string) => Result | Promise<Result>} use */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-trust-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Numbers that look random and are the same each time. @param {number} seed */
export function randomFrom(seed) {
  let state = seed;
  /** From 0 to below `limit`. @param {number} limit */
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** @param {string} id @param {string} name @param {number} [at] */
export function project(id, name, at = 1) {
  const rows = [
    { table: 'project', id, before: null, after: { id, name, description: '' } },
    { table: 'diagram', id: `${id}.d`, before: null, after: { id: `${id}.d`, name: 'System', refines: null } },
  ];
  return /** @type {[any, number]} */ ([{ id, rows }, at]);
}

/** A process drawn in that project. @param {string} id @param {string} owner @param {string} name @returns {any} */
export function drawn(id, owner, name) {
  const rect = { x: 0, y: 0, width: 160, height: 64 };
  const description = `${name} as a person would describe it. `.repeat(6);
  const facts = {
    id,
    kind: 'process',
    diagram: `${owner}.d`,
    name,
    description,
    rect,
    boundary: null,
    type: 'training',
  };
  return { ...facts, outOfScope: null };
}

/** The log entry of the change from `before` to `after`. @param {any} before @param {any} after @returns {any} */
export function edit(before, after) {
  const { id } = after ?? before;
  return { kind: 'do', title: `Change ${id}`, at: 1, rows: [{ table: 'element', id, before, after }] };
}

/** A closed library with every template and a project of `edits` edits. @param {string} file @param {number} edits */
export function usedLibrary(file, edits = 60) {
  const library = openLibrary(file);
  let next = 0;
  for (const template of readTemplates()) {
    const rows = projectFromTemplate(template, () => `id-${(next += 1)}`);
    const row = rows.find(({ table }) => table === 'project');
    library.put({ id: /** @type {any} */ (row?.id), rows }, next);
  }
  library.put(...project('p1', 'Edited'));
  let revision = 0;
  for (let index = 0; index < edits; index++) {
    const entry = edit(null, drawn(`e${index}`, 'p1', `Training ${index}`));
    ({ revision } = library.apply(/** @type {any} */ ('p1'), revision, entry));
  }
  library.close();
}

/** A digest of all that an open library tells of its projects. @param {import('../../electron/store/library.ts').Library} library */
export function toldBy(library) {
  const listed = library.list().map((summary) => ({ ...summary, openedAt: 0 }));
  const projects = [...listed, ...library.listBin()].map(({ id }) => library.read(id));
  const logs = listed.map(({ id }) => [library.open(id).log, library.versions(id)]);
  return createHash('sha256')
    .update(JSON.stringify([listed, library.listBin(), projects, logs]))
    .digest('hex');
}

/** Opens a library and answers what it tells, or by which name it is refused. @param {string} file */
export function opened(file) {
  const before = hashOf(file);
  try {
    const library = openLibrary(file);
    try {
      return { told: toldBy(library) };
    } finally {
      library.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof WorkbenchError)) throw thrown;
    return { refused: thrown.code, detail: thrown.detail, untouched: hashOf(file) === before };
  }
}

/** @param {string} file */
export function hashOf(file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}

/** Copies a library with its log. @param {string} from @param {string} to */
export function copyLibrary(from, to) {
  for (const ending of ['', '-wal', '-mark', '-shm']) {
    rmSync(`${to}${ending}`, { force: true });
    if (ending !== '-shm' && existsSync(`${from}${ending}`)) copyFileSync(`${from}${ending}`, `${to}${ending}`);
  }
}

/**
 * Starts a job of `library-child.mjs` in a process of its own and collects the numbers it tells.
 *
 * @param {string} job @param {readonly string[]} args
 */
export function startChild(job, ...args) {
  const child = fork(CHILD, [job, ...args], {
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  /** @type {any[]} */
  const told = [];
  let wake = () => {};
  child.on('message', (message) => {
    told.push(message);
    wake();
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  /** Waits until it has told so many things, or has ended. @param {number} count */
  const heard = async (count) => {
    while (told.length < count && child.exitCode === null && child.signalCode === null) {
      await Promise.race([new Promise((resolve) => (wake = () => resolve(undefined))), ended]);
    }
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, told, ended, heard, kill };
}

/**
 * The library as the app asks it: in a process of its own, which the next question starts anew after a kill.
 *
 * @param {string} file
 */
export function storeApart(file) {
  let kill = async () => {};
  const store = connectStore(() => {
    const started = startChild('serve', file);
    const { child } = started;
    kill = started.kill;
    return {
      post: (message) => void child.send(/** @type {object} */ (message), () => {}),
      kill: () => void kill(),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
    };
  });
  return { store, kill: () => kill() };
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export { Database, openLibrary };
