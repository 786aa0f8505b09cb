import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallError } from '#core/ipc/contract.ts';
import type { Result } from '#core/result.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** What a thread may take; beyond, it is ended and what it was given is refused. */
interface Allowance {
  readonly seconds: number;
  /** Of the memory for JavaScript. */
  readonly megabytes: number;
}

/** Several times what the largest project file takes that is read. */
const ALLOWANCE: Allowance = { seconds: 60, megabytes: 1_000 };

/**
 * Has a thread of its own carry out one order, so that no file of unknown origin stops or ends the process that asks.
 *
 * @param thread one that `answerOrder` runs in, as `threadBeside` finds it
 * @throws WorkbenchError what the thread refuses, or `fileTooLarge` for what takes more than it may
 */
export async function carryOutApart<Answer>(thread: URL, order: unknown, allowance = ALLOWANCE): Promise<Answer> {
  const answer = await answerOf(thread, order, allowance);
  if (!answer.ok) throw new WorkbenchError(answer.refusal.code, answer.refusal.detail);
  return answer.value as Answer;
}

/** A thread's file beside the one that starts it, as a source or as a bundle. */
export function threadBeside(file: string, name: string): URL {
  return new URL(`./${name}${path.extname(file)}`, file);
}

async function answerOf(
  thread: URL,
  workerData: unknown,
  { seconds, megabytes }: Allowance,
): Promise<Result<unknown, CallError>> {
  const worker = new Worker(thread, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  const { promise, resolve, reject } = Promise.withResolvers<Result<unknown, CallError>>();
  const tooMuch = (what: string): void => reject(new WorkbenchError('fileTooLarge', `it takes more than ${what}`));
  const watchdog = setTimeout(() => tooMuch(`${seconds} s to read`), seconds * 1_000);
  worker.once('message', resolve);
  worker.once('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch(`${megabytes} MB to read`);
    else reject(error);
  });
  worker.once('exit', () => reject(new WorkbenchError('internal', 'the thread ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(watchdog);
    void worker.terminate();
  }
}
