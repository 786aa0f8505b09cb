import { useEffect } from 'react';
import { strings } from '#core/strings/index.ts';
import { clearNotifications, markSeen, useNotifications } from '../state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import { TitledOverlay } from '../ui/TitledOverlay.tsx';
import styles from './Notifications.module.css';

const words = strings.notifications;
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

interface Props {
  readonly onClose: () => void;
}

/** What was said or shown in passing, to be read in one's own time. */
export function NotificationsDialog({ onClose }: Props) {
  const list = useNotifications((notifications) => notifications.list);
  useEffect(markSeen, [list]);
  return (
    <TitledOverlay
      title={words.title}
      className={styles.dialog}
      dims
      onClose={onClose}
      buttons={
        <>
          {list.length > 0 && (
            <Button look="quiet" onPress={clearNotifications}>
              {words.clear}
            </Button>
          )}
          <Button onPress={onClose} autoFocus>
            {words.close}
          </Button>
        </>
      }
    >
      <p className={styles.help}>{list.length === 0 ? words.none : words.help}</p>
      {list.length > 0 && (
        <ol className={styles.list} aria-label={words.title} tabIndex={0} data-selectable>
          {list.map(({ id, text, at }) => (
            <li key={id}>
              <time dateTime={new Date(at).toISOString()}>{time.format(at)}</time>
              <bdi>{text}</bdi>
            </li>
          ))}
        </ol>
      )}
    </TitledOverlay>
  );
}
