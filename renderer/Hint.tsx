import styles from './Hint.module.css';
import { useHint } from './state/hint.ts';

/** What became of what was just asked for, where everybody sees it; screen readers hear it from the announcer. */
export function Hint() {
  const text = useHint((hint) => hint.text);
  return (
    text !== null && (
      <p className={styles.hint} aria-hidden>
        {text}
      </p>
    )
  );
}
