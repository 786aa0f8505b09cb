import { useEffect, useEffectEvent, useState } from 'react';
import type { LibraryBackup } from '#core/ipc/backup.ts';
import type { BinnedProject, CallError, OpenedProject, ProjectSummary } from '#core/ipc/contract.ts';
import { ask, errorOf } from '../state/workbench.ts';

/** What lies in the library. */
export interface Library {
  readonly backups: readonly LibraryBackup[];
  readonly listed: readonly ProjectSummary[];
  readonly binned: readonly BinnedProject[];
  /** When it was looked at, in milliseconds since 1970. */
  readonly at: number;
}

interface Look {
  readonly library: Library;
  readonly example: OpenedProject | null;
}

/** The library as it is now; at the very first start with the example to open. */
async function look(): Promise<Look> {
  const [listed, binned, backups] = await Promise.all([
    ask('library.list', undefined),
    ask('library.bin', undefined),
    ask('backups.list', undefined),
  ]);
  const example = listed.length + binned.length === 0 ? await ask('project.firstExample', undefined) : null;
  return { library: { listed, binned, backups, at: Date.now() }, example };
}

/** What the start screen knows of the library, and what became of the last look at it or action on it. */
export interface LibraryView {
  /** Null until it was looked at. */
  readonly library: Library | null;
  readonly error: CallError | null;
  /** Stays until the library can be listed again. */
  readonly damage: CallError | null;
  /** Looks at the library anew. */
  readonly list: () => Promise<void>;
  /** Does something; what goes wrong is shown, and what went wrong before no longer. */
  readonly act: (action: () => Promise<void>) => void;
  /** Changes the library, one call after the other, and lists it anew whichever of them fails. */
  readonly change: (...calls: readonly (() => Promise<void>)[]) => void;
  /** Shows what went wrong. */
  readonly refuse: (thrown: unknown) => void;
}

/**
 * Looks at the library at once and after every change.
 *
 * @param onExample is given the example of the very first start
 * @param onAct is called before every action
 */
export function useLibrary(onExample: (example: OpenedProject) => void, onAct: () => void): LibraryView {
  const [library, setLibrary] = useState<Library | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [damage, setDamage] = useState<CallError | null>(null);

  const refuse = (thrown: unknown): void => {
    const failure = errorOf(thrown);
    if (failure.code === 'libraryDamaged') setDamage(failure);
    else setError(failure);
  };
  const show = ({ library: found, example }: Look): void => {
    if (example) onExample(example);
    else setLibrary(found);
    setDamage(null);
  };
  const list = async (): Promise<void> => show(await look());
  const showFirst = useEffectEvent(show);
  const refuseFirst = useEffectEvent(refuse);
  useEffect(() => {
    look().then(
      (found) => showFirst(found),
      (thrown: unknown) => refuseFirst(thrown),
    );
  }, []);

  const act = (action: () => Promise<void>): void => {
    setError(null);
    onAct();
    action().catch(refuse);
  };
  const change = (...calls: readonly (() => Promise<void>)[]): void =>
    act(async () => {
      try {
        for (const call of calls) await call();
      } finally {
        await list();
      }
    });
  return { library, error, damage, list, act, change, refuse };
}
