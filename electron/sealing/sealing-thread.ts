import { parentPort, workerData } from 'node:worker_threads';
import { accept, refuse, type Result } from '#core/result.ts';
import type { CallError } from '#core/ipc/contract.ts';
import { callErrorOf } from '../call-error.ts';
import { seal, unseal } from './age.ts';

/** What the thread is started for. */
export type Sealing =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'unseal'; readonly sealed: Uint8Array; readonly passphrase: string };

export type Sealed = Result<string | Uint8Array, CallError>;

// Encrypts or decrypts one file, then ends: a second of work, and a window must not stand still meanwhile.
const order = workerData as Sealing;
const work = order.kind === 'seal' ? seal(order.text, order.passphrase) : unseal(order.sealed, order.passphrase);
const tell = (answer: Sealed): void => parentPort?.postMessage(answer);
void work.then(
  (done) => tell(accept(done)),
  (thrown: unknown) => tell(refuse(callErrorOf(thrown))),
);
