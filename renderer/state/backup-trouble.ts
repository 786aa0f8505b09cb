import { create } from 'zustand';
import type { CallError } from '#core/ipc/contract.ts';

/** Why the last backup could not be made; null while all is well. */
export const useBackupTrouble = create<{ readonly trouble: CallError | null }>(() => ({ trouble: null }));

/** Hears what became of backups. @returns ends it */
export function hearOfBackups(): () => void {
  return window.workbench.on('backup.tried', ({ trouble }) => useBackupTrouble.setState({ trouble }));
}
