import { parentPort, workerData } from 'node:worker_threads';
import { accept, refuse } from '#core/result.ts';
import { callErrorOf } from '../call-error.ts';

/** Carries out the one order that this thread was started for, and answers. */
export async function answerOrder<Order>(carryOut: (order: Order) => unknown): Promise<void> {
  try {
    parentPort?.postMessage(accept(await carryOut(workerData as Order)));
  } catch (thrown) {
    parentPort?.postMessage(refuse(callErrorOf(thrown)));
  }
}
