import type { CallError } from '#core/ipc/contract.ts';
import { callErrorOf } from '../call-error.ts';
import { type Library, openLibrary } from './library.ts';
import type { StoreRequest } from './store.ts';

/** The answer to the request of the same id. */
export type StoreReply = { readonly id: number } & (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CallError }
);

/** How long after the last request the log is moved into the file, in milliseconds. */
const IDLE_MS = 5_000;

/**
 * Answers requests from the library at `path`. The library is opened at the first request; while it
 * cannot be opened every request tries anew, so that one in use elsewhere comes back once it is free.
 */
export function serveLibrary(path: string): (request: StoreRequest) => StoreReply {
  let library: Library | null = null;
  let idle: NodeJS.Timeout | undefined;

  const tidy = (): void => {
    try {
      library?.checkpoint();
    } catch (thrown) {
      // Nothing is lost: the log stays as long as it has to, and closing tries again.
      console.error(thrown);
    }
  };

  const carryOut = ({ call, args }: StoreRequest): unknown => {
    clearTimeout(idle);
    if (call === 'close') {
      library?.close();
      library = null;
      return undefined;
    }
    idle = setTimeout(tidy, IDLE_MS);
    library ??= openLibrary(path);
    return (library[call] as (...args: readonly unknown[]) => unknown)(...args);
  };

  return (request) => {
    try {
      return { id: request.id, ok: true, value: carryOut(request) };
    } catch (thrown) {
      return { id: request.id, ok: false, error: callErrorOf(thrown) };
    }
  };
}
