import { closeSync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '#core/workbench-error.ts';
import { flushFolder } from './durable.ts';

// Each turn of a log begins with salts of its own. Source: https://www.sqlite.org/fileformat.html, 4.1
const LOG_HEADER = 32;
const SALTS = { from: 16, to: 24 } as const;
const MARK = /^(clean|open) ([0-9a-f]{16}|-)$/;

/**
 * A note beside a library of which write-ahead log belongs to it. Without it a log that was lost, is old or is another
 * library's would change the content, and SQLite would find nothing wrong.
 */
export interface LogMark {
  /** @throws WorkbenchError `libraryDamaged` when the log is not the one that the library was left with. */
  check(): void;
  /** Before the first write since the log was emptied: from here on there may be one. */
  writing(): void;
  /** After a write: this is the log. */
  written(): void;
  /** Around what empties the log. */
  emptying(empty: () => void): void;
  /** For a library that comes from elsewhere. */
  forget(): void;
}

/** The note beside the library with this path; nothing is read before it is asked for. */
export function logMark(library: string): LogMark {
  const file = `${library}-mark`;
  const log = `${library}-wal`;
  /** What the note is known to say; null while nobody looked. */
  let said: string | null = null;

  const say = (mark: string): void => {
    if (said === mark) return;
    const isNew = said === null;
    const descriptor = openSync(file, 'w');
    try {
      writeSync(descriptor, mark);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (isNew) flushFolder(path.dirname(file));
    said = mark;
  };

  return {
    check() {
      const [, state, salts] = MARK.exec(read(file)) ?? [];
      const found = saltsOf(log);
      const fits = state === undefined || salts === '-' || found === salts || (state === 'clean' && found === null);
      if (fits) return;
      const what = found === null ? 'is gone, and with it the last edits' : 'is not its own';
      throw new WorkbenchError('libraryDamaged', `the log library.db-wal ${what}`);
    },
    writing() {
      if (said?.startsWith('open') !== true) say('open -');
    },
    written() {
      if (said !== 'open -') return;
      try {
        say(`open ${saltsOf(log) ?? '-'}`);
      } catch (thrown) {
        // The edit is durable; only the note says less than it could.
        console.error(thrown);
      }
    },
    emptying(empty) {
      const salts = saltsOf(log) ?? '-';
      if (salts !== '-') say('open -');
      empty();
      // Should the emptying not survive a power cut, the log of before is still the right one.
      if (salts !== '-') say(`clean ${salts}`);
    },
    forget() {
      rmSync(file, { force: true });
      said = null;
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return '';
    throw thrown;
  }
}

/** The salts of a log's first turn; null where there is none or it is empty. */
function saltsOf(log: string): string | null {
  try {
    const header = Buffer.alloc(LOG_HEADER);
    const descriptor = openSync(log, 'r');
    try {
      if (readSync(descriptor, header, 0, LOG_HEADER, 0) < LOG_HEADER) return null;
    } finally {
      closeSync(descriptor);
    }
    return header.toString('hex', SALTS.from, SALTS.to);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}
