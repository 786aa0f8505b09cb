// @ts-check
// Jobs that are killed, starved or lied to while they run: the store's own code on a library of a check.
import Database from 'better-sqlite3';
import { mkdirSync, openSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbenchError } from '../../core/workbench-error.ts';
import { saveProjectFile } from '../../electron/files/project-file.ts';
import { keepLibrary } from '../../electron/store/keeper.ts';
import { openLibrary } from '../../electron/store/library.ts';
import { serveLibrary } from '../../electron/store/serve.ts';
import { drawn, edit, project } from './library.mjs';

const [job, file, ...rest] = process.argv.slice(2);
/** @param {unknown} message */
const tell = (message) => void process.send?.(message);

/** @type {Readonly<Record<string, (file: string, args: readonly string[]) => unknown>>} */
const jobs = {
  /** Edits without a pause and tells the number of each edit once it was answered. */
  edit(path, [limit = '1000000', ackFile]) {
    const library = openLibrary(path);
    if (library.placeOf(/** @type {any} */ ('p1')) === 'nowhere') library.put(...project('p1', 'Edited'));
    const { rows, revision: start } = library.read(/** @type {any} */ ('p1'));
    let last = /** @type {any} */ (rows.find(({ id }) => id === 'e1'))?.after ?? null;
    let revision = start;
    const acks = ackFile === undefined ? null : openSync(ackFile, 'a');
    const step = () => {
      const next = drawn('e1', 'p1', `Edit ${revision + 1}`);
      ({ revision } = library.apply(/** @type {any} */ ('p1'), revision, edit(last, next)));
      last = next;
      if (acks === null) tell(revision);
      else writeSync(acks, `${revision}\n`);
      if (revision >= Number(limit)) return;
      if (acks === null) setImmediate(step);
      else step();
    };
    step();
  },
  /** Answers what the app asks of the library. */
  serve(path) {
    const answer = serveLibrary(path);
    process.on('message', (/** @type {any} */ request) => void answer(request).then(tell));
  },
  /** The control: the same edits in a mode that is not durable. */
  unsafe(path, [limit = '300', ackFile = '']) {
    const fresh = new Database(path);
    fresh.pragma('journal_mode = wal');
    fresh.exec('CREATE TABLE IF NOT EXISTS edit (number INTEGER PRIMARY KEY, text TEXT)');
    fresh.close();
    const database = new Database(path);
    database.pragma('locking_mode = exclusive');
    database.pragma('synchronous = normal');
    const acks = openSync(ackFile, 'a');
    const add = database.prepare('INSERT INTO edit VALUES (?, ?)');
    for (let number = 1; number <= Number(limit); number++) {
      add.run(number, 'As long as an edit is. '.repeat(40));
      writeSync(acks, `${number}\n`);
    }
  },
  /** The other control: a whole document written over itself, as a save button does. */
  inPlace(path) {
    const filler = 'As long as a project is. '.repeat(20_000);
    let number = 0;
    const step = () => {
      number += 1;
      writeFileSync(path, JSON.stringify({ number, filler, end: number }));
      tell(number);
      setImmediate(step);
    };
    step();
  },
  migration(path) {
    tell('begins');
    openLibrary(path).close();
    tell('done');
  },
  async import(path) {
    const library = openLibrary(path);
    const [{ rows }] = project('p2', 'Imported');
    const elements = Array.from({ length: 2_000 }, (_, index) => {
      const after = drawn(`i${index}`, 'p2', `Imported ${index}`);
      return { table: 'element', id: after.id, before: null, after };
    });
    tell('begins');
    library.put(/** @type {any} */ ({ id: 'p2', rows: [...rows, ...elements] }), 1);
    tell('done');
  },
  async backup(path) {
    const keeper = keepLibrary(path, Date.now);
    keeper.library().rename(/** @type {any} */ ('p1'), `Renamed ${process.pid}`, 1);
    tell('begins');
    await keeper.safekeeping.backUp('asked');
    tell('done');
  },
  async restore(path, [name = '']) {
    const keeper = keepLibrary(path, Date.now);
    tell('begins');
    await keeper.safekeeping.restoreBackup(name);
    tell('done');
  },
  async export(path, [to = '']) {
    const library = openLibrary(path);
    const { rows } = library.read(/** @type {any} */ ('p1'));
    tell('begins');
    for (;;) await saveProjectFile(to, rows, '1');
  },
  /** Kills itself before the statement of that number of a migration. */
  migrationTo(path, [statement = '1']) {
    let count = 0;
    for (const name of /** @type {const} */ (['exec', 'pragma'])) {
      const original = Database.prototype[name];
      /** @this {any} @param {...any} args */
      Database.prototype[name] = function (...args) {
        if (this.name === path && (count += 1) === Number(statement)) process.kill(process.pid, 'SIGKILL');
        return Reflect.apply(original, this, args);
      };
    }
    openLibrary(path).close();
  },
  /** Edits until the disk is full, makes room, and goes on; for each of the sizes told. */
  fill(folder, [report = '', ...sizes]) {
    const outcomes = sizes.map((kilobytes) => {
      mkdirSync(folder);
      const outcome = fillOnce(folder, Number(kilobytes));
      rmSync(folder, { recursive: true });
      return outcome;
    });
    writeFileSync(join(report, 'outcomes.json'), JSON.stringify(outcomes));
  },
  /** Edits until something goes wrong, and writes down what was answered. */
  errors(path, [acks = '']) {
    const answered = [];
    const codes = [];
    try {
      const library = openLibrary(path);
      for (let turn = 0; turn < 6; turn++) {
        const { rows, revision } = library.read(/** @type {any} */ ('p1'));
        const last = /** @type {any} */ (rows.find(({ id }) => id === 'e0'))?.after;
        const name = `Answered ${turn}`;
        library.apply(/** @type {any} */ ('p1'), revision, edit(last, { ...last, name }));
        answered.push(name);
      }
      library.close();
    } catch (thrown) {
      if (!(thrown instanceof WorkbenchError)) throw thrown;
      codes.push(thrown.code);
    }
    writeFileSync(acks, JSON.stringify({ answered, codes }));
    process.exit(0);
  },
};

/** @param {string} folder @param {number} kilobytes */
function fillOnce(folder, kilobytes) {
  const file = join(folder, `library-${kilobytes}.db`);
  const ballast = join(folder, 'ballast');
  const library = openLibrary(file);
  library.put(...project('p1', 'Edited'));
  const id = /** @type {any} */ ('p1');
  const free = freeBytes(folder);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, free - kilobytes * 1024)));
  let revision = 0;
  let code = '';
  while (code === '' && revision < 2_000) {
    try {
      ({ revision } = library.apply(id, revision, edit(null, drawn(`e${revision}`, 'p1', `Edit ${revision}`))));
    } catch (thrown) {
      code = thrown instanceof WorkbenchError ? thrown.code : String(thrown);
    }
  }
  const held = edit(null, drawn(`e${revision}`, 'p1', `Edit ${revision}`));
  writeFileSync(ballast, '');
  const again = library.apply(id, revision, held).revision === revision + 1;
  library.close();
  const reopened = openLibrary(file);
  const kept = reopened.read(id).rows.filter(({ table }) => table === 'element').length;
  reopened.close();
  return { code, lost: revision + 1 - kept, again };
}

/** @param {string} folder */
function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const start = jobs[job ?? ''];
if (!start || file === undefined) throw new Error(`no such job: ${job}`);
await start(file, rest);
