import type { FileRefusal } from '#core/strings/importing.ts';
import type { AnswerMessage, TaskName, Tasks } from './protocol.ts';

/** How long one task may take before its worker is ended, in seconds. */
const PATIENCE_S = 30;

/** Why a task came to no answer. */
export class ReaderFailure extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal.kind);
    this.name = 'ReaderFailure';
    this.refusal = refusal;
  }
}

/** Reads one file of another tool in a worker that does not outlive it, nor any of its tasks a limit of time. */
export class Reader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { answer: (value: unknown) => void; fail: (failure: ReaderFailure) => void }>();
  readonly #patience: number;
  #number = 0;

  /** @param patience how long one task may take, in seconds */
  constructor(start: () => Worker, patience = PATIENCE_S) {
    this.#worker = start();
    this.#patience = patience;
    this.#worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => {
      this.#waiting.get(data.number)?.answer(data.answer);
      this.#waiting.delete(data.number);
    };
    this.#worker.onerror = (event) => {
      console.error(event.message);
      event.preventDefault();
      this.#end({ kind: 'brokeOff' });
    };
  }

  /**
   * Has the worker carry out a task; tasks wait for those before them.
   *
   * @throws ReaderFailure `tookTooLong` or `brokeOff`; the reader is of no use any more then.
   */
  async ask<Name extends TaskName>(task: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['answer']> {
    const number = ++this.#number;
    const seconds = this.#patience;
    const watchdog = setTimeout(() => this.#end({ kind: 'tookTooLong', seconds }), seconds * 1_000);
    try {
      return await new Promise<Tasks[Name]['answer']>((answer, fail) => {
        this.#waiting.set(number, { answer: answer as (value: unknown) => void, fail });
        this.#worker.postMessage({ number, task, input });
      });
    } finally {
      clearTimeout(watchdog);
    }
  }

  /** Ends the worker, whatever it is at; what was asked gets no answer. */
  close(): void {
    this.#waiting.clear();
    this.#worker.terminate();
  }

  #end(refusal: FileRefusal): void {
    for (const { fail } of this.#waiting.values()) fail(new ReaderFailure(refusal));
    this.close();
  }
}
