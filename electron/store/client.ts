import { WorkbenchError } from '#core/workbench-error.ts';
import type { Child } from '../child.ts';
import type { BackupNews, StoreReply } from './serve.ts';
import type { AsyncStore, StoreRequest } from './store.ts';

/** How long the store may take for one answer before it counts as stuck, in milliseconds. */
const PATIENCE_MS = 30_000;
/** How much longer a large copy may take from a slow folder. */
const SLOW = 20;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: WorkbenchError) => void;
  readonly watchdog: NodeJS.Timeout;
}

/**
 * The store in a process of its own. It is started by the first call; one that ends or gives no
 * answer within `patienceMs` fails the calls that wait for it with `libraryUnavailable`, is killed,
 * and the next call starts another. What it had answered is on disk, so nothing is lost. What it tells of its backups
 * goes to `onBackup`.
 */
export function connectStore(
  start: () => Child,
  patienceMs: number = PATIENCE_MS,
  onBackup: (news: BackupNews) => void = () => undefined,
): AsyncStore {
  let child: Child | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const lose = (lost: Child, detail: string): void => {
    if (child !== lost) return;
    child = null;
    for (const { reject, watchdog } of waiting.values()) {
      clearTimeout(watchdog);
      reject(new WorkbenchError('libraryUnavailable', detail));
    }
    waiting.clear();
  };

  const settle = (reply: StoreReply | BackupNews): void => {
    if ('backup' in reply) return onBackup(reply);
    const call = waiting.get(reply.id);
    if (!call) return;
    waiting.delete(reply.id);
    clearTimeout(call.watchdog);
    if (reply.ok) call.resolve(reply.value);
    else call.reject(new WorkbenchError(reply.error.code, reply.error.detail));
  };

  const running = (): Child => {
    if (child) return child;
    const started = start();
    started.onMessage((reply) => settle(reply as StoreReply | BackupNews));
    started.onExit(() => lose(started, 'the store ended'));
    return (child = started);
  };

  const ask = (call: StoreRequest['call'], args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = running();
      const id = ++lastId;
      const watchdog = setTimeout(
        () => {
          asked.kill();
          lose(asked, 'the store gave no answer');
        },
        patienceMs * (call === 'fetchBackup' ? SLOW : 1),
      );
      waiting.set(id, { resolve, reject, watchdog });
      asked.post({ id, call, args });
    });

  const calls = CALLS.map((call) => [call, (...args: readonly unknown[]) => ask(call, args)]);
  const close = async (): Promise<void> => {
    if (child) await ask('close', []);
  };
  return { ...(Object.fromEntries(calls) as Omit<AsyncStore, 'close'>), close };
}

const CALLS = [
  'list',
  'listBin',
  'placeOf',
  'put',
  'open',
  'read',
  'markOpened',
  'apply',
  'rename',
  'delete',
  'restore',
  'erase',
  'versions',
  'readVersion',
  'keepVersion',
  'renameVersion',
  'dropVersion',
  'history',
  'backUp',
  'backups',
  'restoreBackup',
  'salvage',
  'secondFolder',
  'useSecondFolder',
  'fetchBackup',
] as const satisfies readonly StoreRequest['call'][];
