import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { Sealed, Sealing } from './sealing-thread.ts';

/** Encrypts a text with a passphrase, in a thread of its own; nothing of either touches the disk. */
export async function sealApart(text: string, passphrase: string): Promise<Uint8Array> {
  return (await inThread({ kind: 'seal', text, passphrase })) as Uint8Array;
}

/**
 * Opens what was encrypted with a passphrase, in a thread of its own.
 *
 * @throws WorkbenchError `passphraseWrong`, `fileDamaged`, `fileNewer` or `fileForeign`
 */
export async function unsealApart(sealed: Uint8Array, passphrase: string): Promise<string> {
  return (await inThread({ kind: 'unseal', sealed, passphrase })) as string;
}

/** Beside this file, as a source or as a bundle. */
const THREAD = new URL(`./sealing-thread${path.extname(import.meta.url)}`, import.meta.url);

async function inThread(workerData: Sealing): Promise<string | Uint8Array> {
  const answer = await new Promise<Sealed>((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new WorkbenchError('internal', 'the thread for passphrases ended')));
  });
  if (!answer.ok) throw new WorkbenchError(answer.refusal.code, answer.refusal.detail);
  return answer.value;
}
