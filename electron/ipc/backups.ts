import path from 'node:path';
import type { Handlers } from '#core/ipc/contract.ts';
import type { AsyncStore } from '../store/store.ts';
import type { Dialogs } from './dialogs.ts';

type BackupCalls = Pick<Handlers, Extract<keyof Handlers, `backups.${string}` | 'library.salvage'>>;

/** The calls about the backups of the library, and what is done when it is damaged. */
export function backupCalls(store: AsyncStore, dialogs: Dialogs): BackupCalls {
  return {
    'backups.list': () => store.backups(),
    'backups.make': () => store.backUp('asked'),
    'backups.restore': async ({ name, isInSecondFolder = false }) => {
      if (isInSecondFolder) await store.fetchBackup(name);
      return store.restoreBackup(name);
    },
    'backups.secondFolder': () => store.secondFolder(),
    'backups.chooseSecondFolder': async () => {
      const folder = await dialogs.whichFolder();
      return folder === null ? null : store.useSecondFolder(path.resolve(folder));
    },
    'backups.leaveSecondFolder': async () => void (await store.useSecondFolder(null)),
    'library.salvage': () => store.salvage(),
  };
}
