import type { CallError } from '#core/ipc/contract.ts';
import type { Result } from '#core/result.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { Child } from '../child.ts';
import type { NewProject } from '../store/store.ts';
import type { FileOrder } from './carry-out-order.ts';
import { naming } from './naming.ts';

/** How long an order may take, in seconds: many times what the largest project file takes that is read. */
const PATIENCE = 60;

/**
 * Reads project files and closes them with a passphrase, each in a process of its own: no file of unknown origin, whatever it
 * costs to read, stops or ends the process that has the windows.
 */
export interface FileProcess {
  /** Encrypts a text with a passphrase: a second of work. */
  seal(text: string, passphrase: string): Promise<Uint8Array>;
  /**
   * Reads a `.mltw` file as a project for the library.
   *
   * @param name of the file, which a refusal tells
   * @throws WorkbenchError `fileForeign`, `fileNewer`, `fileDamaged` or `fileTooLarge`
   */
  read(content: string | Uint8Array, name: string): Promise<NewProject>;
  /**
   * The same of one that is closed with a passphrase.
   *
   * @throws WorkbenchError `passphraseWrong` and as `read`
   */
  readSealed(sealed: Uint8Array, passphrase: string, name: string): Promise<NewProject>;
}

/** @param start starts a process that carries out one order, as `carryOutOrder` does, and answers with a result */
export function fileProcess(start: () => Child, seconds = PATIENCE): FileProcess {
  const carryOut = <Answer>(order: FileOrder): Promise<Answer> => ask<Answer>(start(), order, seconds);
  return {
    seal: (text, passphrase) => carryOut({ kind: 'seal', text, passphrase }),
    read: (content, name) => naming(name, carryOut({ kind: 'read', content })),
    readSealed: (sealed, passphrase, name) => naming(name, carryOut({ kind: 'readSealed', sealed, passphrase })),
  };
}

async function ask<Answer>(child: Child, order: FileOrder, seconds: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<unknown, CallError>>();
  const tooMuch = (detail: string): void => reject(new WorkbenchError('fileTooLarge', detail));
  const watchdog = setTimeout(() => tooMuch(`it takes more than ${seconds} s`), seconds * 1_000);
  child.onMessage((answer) => resolve(answer as Result<unknown, CallError>));
  // V8 ends a process that needs more than one may hold; that it was not somebody else cannot be told from here.
  child.onExit(() => tooMuch('its process ended before it was done, most likely for want of memory'));
  child.post(order);
  try {
    const answer = await promise;
    if (!answer.ok) throw new WorkbenchError(answer.refusal.code, answer.refusal.detail);
    return answer.value as Answer;
  } finally {
    clearTimeout(watchdog);
    child.kill();
  }
}
