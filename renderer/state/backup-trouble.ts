import { create } from 'zustand';
import type { CallError } from '#core/ipc/contract.ts';

interface BackupTrouble {
  readonly trouble: CallError | null;
  /** The same of its copy in the second folder. */
  readonly second: CallError | null;
}

/** Why the last backup could not be made; null while all is well. */
export const useBackupTrouble = create<BackupTrouble>(() => ({ trouble: null, second: null }));

/** Hears what became of backups. @returns ends it */
export function hearOfBackups(): () => void {
  return window.workbench.on('backup.tried', (news) => useBackupTrouble.setState(news));
}
