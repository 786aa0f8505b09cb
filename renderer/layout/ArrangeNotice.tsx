import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ArrangeNotice.module.css';
import { useArranging } from './arrange.ts';

const words = strings.layout;

/** Says that the drawing is being arranged, and lets a person stop it. */
export function ArrangeNotice() {
  const stop = useArranging((state) => state.stop);
  if (!stop) return null;
  return (
    <div className={styles.notice} role="status">
      <span>{words.arranging}</span>
      <Button onPress={stop}>{words.stop}</Button>
    </div>
  );
}
