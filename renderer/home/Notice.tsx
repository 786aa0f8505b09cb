import { useEffect } from 'react';
import { strings } from '#core/strings/index.ts';
import { note } from '../state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Home.module.css';

interface Props {
  readonly text: string;
  /** Left out where there is nothing to take back. */
  readonly action?: string;
  readonly onAction?: () => void;
  readonly onDismiss: () => void;
}

/** Says what was done and takes it back on demand; stays until it is answered. */
export function Notice({ text, action, onAction, onDismiss }: Props) {
  useEffect(() => note(text), [text]);
  return (
    <div className={styles.notice} role="status">
      <p>{text}</p>
      {action !== undefined && (
        <Button look="quiet" {...(onAction && { onPress: onAction })}>
          {action}
        </Button>
      )}
      <Button look="quiet" onPress={onDismiss}>
        {strings.review.dismiss}
      </Button>
    </div>
  );
}
