import { randomUUID } from 'node:crypto';
import type { SealedFile } from '#core/ipc/contract.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { NewProject } from '../store/store.ts';
import type { FileProcess } from './file-process.ts';

/** Files that are closed with a passphrase, while a person types it. */
export interface SealedFiles {
  /** Holds a file, as it is on disk, until another one comes. */
  hold(name: string, bytes: Uint8Array): { readonly state: 'sealed' } & SealedFile;
  /**
   * Reads the file that is held; it may be tried as often as a person likes.
   *
   * @throws WorkbenchError `passphraseWrong`, or what speaks against the file
   */
  open(ticket: string, passphrase: string): Promise<NewProject>;
}

export function createSealedFiles({ readSealed }: Pick<FileProcess, 'readSealed'>): SealedFiles {
  let held: { readonly ticket: string; readonly name: string; readonly bytes: Uint8Array } | null = null;
  return {
    hold(name, bytes) {
      held = { ticket: randomUUID(), name, bytes };
      return { state: 'sealed', ticket: held.ticket, name };
    },
    async open(ticket, passphrase) {
      if (held?.ticket !== ticket) throw new WorkbenchError('invalidInput', 'no file waits under that name');
      const project = await readSealed(held.bytes, passphrase, held.name);
      held = null;
      return project;
    },
  };
}
