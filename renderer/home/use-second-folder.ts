import { useEffect, useState } from 'react';
import type { SecondFolder } from '#core/ipc/backup.ts';
import type { CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { ask, errorOf } from '../state/workbench.ts';

/** What is known of the second folder for backups. */
interface SecondFolderView {
  /** Null where there is none; undefined until the library has told. */
  readonly folder: SecondFolder | null | undefined;
  readonly error: CallError | null;
  readonly choose: () => void;
  readonly leave: () => void;
}

/**
 * Asks for the second folder at once and whenever the library was looked at anew.
 *
 * @param at when the library was looked at, in milliseconds since 1970
 */
export function useSecondFolder(at: number): SecondFolderView {
  const [folder, setFolder] = useState<SecondFolder | null | undefined>(undefined);
  const [error, setError] = useState<CallError | null>(null);
  const refuse = (thrown: unknown): void => setError(errorOf(thrown));
  useEffect(() => {
    let isWanted = true;
    ask('backups.secondFolder', undefined).then(
      (told) => isWanted && setFolder(told),
      (thrown: unknown) => isWanted && refuse(thrown),
    );
    return () => {
      isWanted = false;
    };
  }, [at]);
  const change = (call: () => Promise<SecondFolder | null | undefined>): void => {
    setError(null);
    call().then((told) => told === undefined || setFolder(told), refuse);
  };
  return {
    folder,
    error,
    choose: () => change(async () => (await ask('backups.chooseSecondFolder', undefined)) ?? undefined),
    leave: () =>
      change(async () => {
        await ask('backups.leaveSecondFolder', undefined);
        notify(strings.recovery.second.left);
        return null;
      }),
  };
}
