import { useAnnouncements } from './state/announce.ts';
import styles from './app.module.css';

/** Speaks to screen readers what only shows on the canvas. */
export function Announcer() {
  const said = useAnnouncements((announcements) => announcements.said);
  return (
    <div className={styles.spoken} aria-live="polite" role="log" aria-relevant="additions">
      {said.map(({ text, turn }) => (
        <p key={turn}>{text}</p>
      ))}
    </div>
  );
}
