import { strings } from '#core/strings/index.ts';
import { openDialog } from '../state/dialog.ts';
import { titled } from './command.ts';

/** The command that opens the list of what was said or shown in passing. */
export const notificationCommands = titled(strings.notifications.commands, [
  {
    id: 'view.notifications',
    group: 'view',
    keys: ['Mod+Shift+n'],
    where: 'window',
    run: () => openDialog({ kind: 'notifications' }),
  },
]);
