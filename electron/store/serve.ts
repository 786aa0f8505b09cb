import type { CallError } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { callErrorOf } from '../call-error.ts';
import { keepLibrary } from './keeper.ts';
import type { Safekeeping, StoreRequest } from './store.ts';

/** The answer to the request of the same id. */
export type StoreReply = { readonly id: number } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError }
);

/** What the library tells unasked: why a backup could not be made, or copied to the second folder, or null once it was. */
export interface BackupNews {
  readonly backup: CallError | null;
  readonly second: CallError | null;
}

/** How long after the last request the log is moved into the file, in milliseconds. */
const IDLE_MS = 5_000;

/**
 * Answers requests from the library at `path`, which is opened at the first of them. What is asked while a backup is
 * brought back waits until it is there.
 */
export function serveLibrary(
  path: string,
  now: () => number = Date.now,
  onBackup?: (trouble: CallError | null, second: CallError | null) => void,
): (request: StoreRequest) => Promise<StoreReply> {
  const keeper = keepLibrary(path, now, onBackup);
  let idle: NodeJS.Timeout | undefined;
  /** Settles when nothing is under way that no other request may see half done. */
  let alone: Promise<unknown> = Promise.resolve();

  const tidy = (): void => {
    try {
      keeper.opened?.checkpoint();
    } catch (thrown) {
      // Nothing is lost: the log stays as long as it has to, and closing tries again.
      console.error(thrown);
    }
  };

  const carryOut = ({ call, args }: StoreRequest): unknown => {
    clearTimeout(idle);
    if (call === 'close') return keeper.close();
    idle = setTimeout(tidy, IDLE_MS);
    if (isSafekeeping(call, keeper.safekeeping)) {
      return (keeper.safekeeping[call] as (...args: readonly unknown[]) => unknown)(...args);
    }
    const answer = (keeper.library()[call] as (...args: readonly unknown[]) => unknown)(...args);
    if (call === 'erase') keeper.forget(args[0] as ProjectId);
    return answer;
  };

  return async (request) => {
    const before = alone;
    const answer = before.then(() => carryOut(request));
    if (request.call === 'restoreBackup' || request.call === 'close') alone = answer.catch(() => undefined);
    try {
      return { id: request.id, ok: true, value: await answer };
    } catch (thrown) {
      return { id: request.id, ok: false, error: callErrorOf(thrown) };
    } finally {
      if (request.call !== 'close') void keeper.backUpInTime();
    }
  };
}

function isSafekeeping(call: string, safekeeping: Safekeeping): call is keyof Safekeeping {
  return Object.hasOwn(safekeeping, call);
}
