import type Database from 'better-sqlite3';
import { WorkbenchError } from '#core/workbench-error.ts';
import { keepDigests } from './digest.ts';
import { libraryFailure } from './failure.ts';
import { openLibraryFile } from './library-file.ts';

/** A library's file that is asked and written to until it is lost from sight; what goes wrong has the screen's names. */
export interface Session {
  readonly database: Database.Database;
  /** Runs `work`, unless the file was found to be no longer the one that was opened. */
  read<Answer>(work: () => Answer): Answer;
  /** Runs `work` as one transaction, which is durable on return. */
  write<Answer>(work: () => Answer): Answer;
  /** Moves what is in the write-ahead log into the file itself. */
  checkpoint(): void;
  close(): void;
}

/** Opens the file of a library, or makes it; `openLibraryFile` says what is refused. */
export function openSession(path: string, migrations: readonly string[]): Session {
  const file = named(() => openLibraryFile(path, migrations));
  const digests = keepDigests(file.database);
  let moved: WorkbenchError | null = null;

  const transaction = file.database.transaction((work: () => unknown) => {
    digests.start();
    const answer = work();
    digests.settle();
    file.assertInPlace();
    return answer;
  });

  const write = (work: () => unknown): unknown => {
    try {
      file.writing();
      const answer = transaction.immediate(work);
      file.written();
      return answer;
    } catch (thrown) {
      if (thrown instanceof WorkbenchError && thrown.code === 'libraryMoved') {
        moved = thrown;
        // Closing makes the moved file whole and takes its log away, which would else be replayed into a newcomer.
        file.close();
      }
      throw thrown;
    }
  };

  const read = <Answer>(work: () => Answer): Answer => {
    if (moved) throw moved;
    return named(work);
  };

  return {
    database: file.database,
    read,
    write: <Answer>(work: () => Answer) => read(() => write(work) as Answer),
    checkpoint: () => read(() => file.checkpoint()),
    close() {
      if (!moved) named(() => file.close());
    },
  };
}

function named<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (thrown) {
    throw libraryFailure(thrown);
  }
}
