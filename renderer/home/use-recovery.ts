import { useState } from 'react';
import type { LibraryBackup, SalvageReport } from '#core/ipc/backup.ts';
import { strings } from '#core/strings/index.ts';
import { ask } from '../state/workbench.ts';

const words = strings.recovery;

/** What was done about the library last, until it is dismissed. */
export type Recovered =
  | { readonly kind: 'restored'; readonly text: string; readonly undo: string | null }
  | { readonly kind: 'salvaged'; readonly report: SalvageReport };

/**
 * The ways to bring the library back. Each goes on with `then`, which shows the library as it is now.
 *
 * @param act runs an action and shows what goes wrong
 */
export function useRecovery(act: (action: () => Promise<void>) => void, then: () => Promise<void>) {
  const [recovered, setRecovered] = useState<Recovered | null>(null);
  const goBack = (name: string, text: string, undoes: boolean, isInSecondFolder = false): void =>
    act(async () => {
      const { undo } = await ask('backups.restore', { name, isInSecondFolder });
      setRecovered({ kind: 'restored', text, undo: undoes ? null : undo });
      await then();
    });
  return {
    recovered,
    dismiss: (): void => setRecovered(null),
    restore: ({ name, at }: LibraryBackup): void => goBack(name, words.restored(words.at(at)), false),
    /** The same with a copy that lies in the second folder alone. */
    restoreFromSecond: ({ name, at }: LibraryBackup): void => goBack(name, words.restored(words.at(at)), false, true),
    undoRestore: (name: string): void => goBack(name, words.undone, true),
    salvage: (): void =>
      act(async () => {
        const report = await ask('library.salvage', undefined);
        setRecovered({ kind: 'salvaged', report });
        await then();
      }),
  };
}
