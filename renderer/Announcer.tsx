import { useAnnouncement } from './state/announce.ts';
import styles from './app.module.css';

/** Speaks to screen readers what only shows on the canvas. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  return (
    <div className={styles.spoken} aria-live="polite" role="log" aria-relevant="additions">
      <span key={turn}>{text}</span>
    </div>
  );
}
