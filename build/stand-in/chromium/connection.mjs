// @ts-check
// The DevTools protocol over a pair of pipes: messages are JSON, each ended by a zero byte.
import { EventEmitter } from 'node:events';

/** The protocol as spoken with one target, or with the browser itself. Emits the protocol's events by their names. */
export class Session extends EventEmitter {
  /** @param {Connection} connection @param {string | undefined} id */
  constructor(connection, id) {
    super();
    this.connection = connection;
    this.id = id;
  }
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  send(method, params = {}) {
    return this.connection.send(this.id, method, params);
  }
}

/** A refused command; `code` is the protocol's. */
export class CommandError extends Error {
  /** @param {string} message @param {number | undefined} code */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

export class Connection {
  /** @type {Map<string | undefined, Session>} */
  #sessions = new Map();
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void, method: string, session: string | undefined }>} */
  #waiting = new Map();
  #lastId = 0;
  /** @type {Buffer[]} */
  #unfinished = [];
  closed = false;

  /** @param {import('node:stream').Writable} to @param {import('node:stream').Readable} from */
  constructor(to, from) {
    this.to = to;
    this.browser = this.session(undefined);
    from.on('data', (bytes) => this.#read(bytes));
    from.on('close', () => this.#close());
    // A broken pipe means that the browser is gone; its exit is what counts and is watched elsewhere.
    for (const stream of [to, from]) stream.on('error', () => this.#close());
  }

  /** @param {string | undefined} id */
  session(id) {
    let session = this.#sessions.get(id);
    if (!session) this.#sessions.set(id, (session = new Session(this, id)));
    return session;
  }

  /** @param {string} id */
  endSession(id) {
    this.#sessions.delete(id);
    this.#refuseWaiting((waiting) => waiting.session === id, 'the page is gone');
  }

  /** @param {string | undefined} session @param {string} method @param {object} params */
  send(session, method, params) {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new CommandError(`${method}: the browser is gone`, undefined));
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, method, session });
      this.to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    });
  }

  /** @param {Buffer} bytes */
  #read(bytes) {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.#receive(JSON.parse(Buffer.concat([...this.#unfinished, bytes.subarray(start, end)]).toString()));
      this.#unfinished = [];
      start = end + 1;
    }
    if (start < bytes.length) this.#unfinished.push(bytes.subarray(start));
  }

  /** @param {any} message */
  #receive({ id, method, params, result, error, sessionId }) {
    if (id === undefined) return void this.#sessions.get(sessionId)?.emit(method, params);
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new CommandError(`${waiting.method}: ${error.message}`, error.code));
    else waiting.resolve(result);
  }

  #close() {
    this.closed = true;
    this.#refuseWaiting(() => true, 'the browser is gone');
  }

  /** @param {(waiting: { session: string | undefined }) => boolean} which @param {string} why */
  #refuseWaiting(which, why) {
    for (const [id, waiting] of this.#waiting) {
      if (!which(waiting)) continue;
      this.#waiting.delete(id);
      waiting.reject(new CommandError(`${waiting.method}: ${why}`, undefined));
    }
  }
}
