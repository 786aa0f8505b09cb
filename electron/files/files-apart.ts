import { carryOutApart, threadBeside } from '../apart/apart.ts';
import type { NewProject } from '../store/store.ts';
import type { FileOrder } from './file-thread.ts';
import { naming } from './naming.ts';

const THREAD = threadBeside(import.meta.url, 'file-thread');

/** Encrypts a text with a passphrase: a second of work. */
export async function sealApart(text: string, passphrase: string): Promise<Uint8Array> {
  return carryOut({ kind: 'seal', text, passphrase });
}

/**
 * Opens what was encrypted with a passphrase.
 *
 * @throws WorkbenchError `passphraseWrong`, `fileDamaged`, `fileNewer`, `fileForeign` or `fileTooLarge`
 */
export async function unsealApart(sealed: Uint8Array, passphrase: string): Promise<string> {
  return carryOut({ kind: 'unseal', sealed, passphrase });
}

/**
 * Reads a `.mltw` file as a project for the library.
 *
 * @param name of the file, which a refusal tells
 * @throws WorkbenchError `fileForeign`, `fileNewer`, `fileDamaged` or `fileTooLarge`
 */
export async function readProjectApart(content: string | Uint8Array, name: string): Promise<NewProject> {
  return naming(name, carryOut({ kind: 'read', content }));
}

/**
 * The same of one that is closed with a passphrase.
 *
 * @throws WorkbenchError `passphraseWrong` and as `readProjectApart`
 */
export async function readSealedApart(sealed: Uint8Array, passphrase: string, name: string): Promise<NewProject> {
  return naming(name, carryOut({ kind: 'readSealed', sealed, passphrase }));
}

function carryOut<Answer>(order: FileOrder): Promise<Answer> {
  return carryOutApart(THREAD, order);
}
