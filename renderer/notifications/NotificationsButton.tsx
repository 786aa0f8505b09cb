import { Bell } from 'lucide-react';
import { Button } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { openDialog } from '../state/dialog.ts';
import { useNotifications } from '../state/notifications.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Notifications.module.css';

const words = strings.notifications;

/** Opens the list of what was said or shown in passing, and tells how much of it is new. */
export function NotificationsButton() {
  const keyOf = useKeyOf();
  const unseen = useNotifications((notifications) => notifications.unseen);
  return (
    <Tooltip text={words.title} keys={keyOf('view.notifications')} placement="top">
      <Button
        className={styles.button!}
        aria-label={words.open(unseen)}
        onPress={() => openDialog({ kind: 'notifications' })}
      >
        <Bell size={14} aria-hidden />
        {unseen > 0 && <span aria-hidden>{words.count(unseen)}</span>}
      </Button>
    </Tooltip>
  );
}
