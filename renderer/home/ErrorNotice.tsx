import { useEffect } from 'react';
import type { CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { note } from '../state/notifications.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorNotice.module.css';

interface Props {
  readonly error: CallError;
  /** Left out where the notice goes with what it is about. */
  readonly onDismiss?: () => void;
}

/** A failure in words: what happened, what was kept and what to do, and the detail that tells this one from others. */
export function ErrorNotice({ error: { code, detail }, onDismiss }: Props) {
  const { title, advice } = strings.errors[code];
  useEffect(() => note(strings.notifications.error(title, advice)), [title, advice]);
  return (
    <div className={styles.notice} role="alert">
      <div className={styles.words} data-selectable>
        <p className={styles.title}>{title}</p>
        <p>{advice}</p>
        {detail !== '' && <p className={styles.detail}>{detail}</p>}
      </div>
      {onDismiss && (
        <Button look="quiet" onPress={onDismiss}>
          {strings.review.dismiss}
        </Button>
      )}
    </div>
  );
}
