import { parentPort, workerData } from 'node:worker_threads';
import type { CallError } from '#core/ipc/contract.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { callErrorOf } from '../call-error.ts';
import { seal, unseal } from './age.ts';

/** What the thread is started for. */
export type Sealing =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'unseal'; readonly sealed: Uint8Array; readonly passphrase: string };

export type Sealed = Result<string | Uint8Array, CallError>;

async function carryOut(order: Sealing): Promise<Sealed> {
  try {
    const { passphrase } = order;
    return accept(await (order.kind === 'seal' ? seal(order.text, passphrase) : unseal(order.sealed, passphrase)));
  } catch (thrown) {
    return refuse(callErrorOf(thrown));
  }
}

// Encrypts or decrypts one file, then ends: a second of work, and a window must not stand still meanwhile.
void carryOut(workerData as Sealing).then((answer) => parentPort?.postMessage(answer));
