import { create } from 'zustand';
import type { LogEntry } from '#core/history/history.ts';
import type { CallError } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { ask, errorOf } from './workbench.ts';

/** Whether what the screen shows is on disk. */
export type SaveState =
  { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'notSaved'; readonly error: CallError };

/** Whether the open project is saved; apart from it, because much hangs on every change of that. */
export const useSaved = create<{ readonly state: SaveState }>(() => ({ state: { kind: 'saved' } }));

/** Says whether the open project is saved. */
export function reportSave(state: SaveState): void {
  if (state.kind === 'notSaved' || useSaved.getState().state.kind !== state.kind) useSaved.setState({ state });
}

/** How long to wait before a failed save is tried again by itself, in milliseconds. */
const RETRY_AFTER_MS = 3000;

/** Asks for something about the project as it stands where the queue has got to; never rejects. */
type Errand = () => Promise<void>;

/**
 * Sends a project's log entries to the store, one after the other, each on top of the revision that
 * the one before produced. What could not be written stays in the queue and is tried again.
 */
export class SaveQueue {
  readonly #projectId: ProjectId;
  readonly #report: (state: SaveState) => void;
  readonly #waiting: (LogEntry | Errand)[] = [];
  #revision: number;
  #sending: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(projectId: ProjectId, revision: number, report: (state: SaveState) => void) {
    this.#projectId = projectId;
    this.#revision = revision;
    this.#report = report;
  }

  /** Takes an entry that the screen already shows. */
  add(entry: LogEntry): void {
    this.#waiting.push(entry);
    void this.settled();
  }

  /** Asks for something once all that was added so far is written, and before anything that is added later. */
  afterThat<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => work().then(resolve, reject));
      void this.settled();
    });
  }

  /** Tries to write everything that waits; returns when nothing is left or a write failed. */
  settled(): Promise<void> {
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #send(): Promise<void> {
    clearTimeout(this.#retry);
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        await (typeof next === 'function' ? next() : this.#write(next));
        this.#waiting.shift();
      }
      this.#report({ kind: 'saved' });
    } catch (thrown) {
      this.#report({ kind: 'notSaved', error: errorOf(thrown) });
      this.#retry = setTimeout(() => void this.settled(), RETRY_AFTER_MS);
    }
  }

  async #write(entry: LogEntry): Promise<void> {
    this.#report({ kind: 'saving' });
    const at = { projectId: this.#projectId, baseRevision: this.#revision };
    const { revision } = await ask('project.apply', { ...at, entry });
    this.#revision = revision;
  }

  /** Forgets what waits and stops trying. */
  close(): void {
    clearTimeout(this.#retry);
    this.#waiting.length = 0;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }
}
