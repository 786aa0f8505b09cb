import { strings } from '#core/strings/index.ts';
import { focusCanvas } from '../canvas/focus.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import styles from './ArrangeNotice.module.css';
import { useArranging } from './arrange.ts';

const words = strings.layout;

/** Says that the drawing is being arranged, and lets a person stop it. */
export function ArrangeNotice() {
  const stop = useArranging((state) => state.stop);
  const keyOf = useKeyOf();
  if (!stop) return null;
  return (
    <div className={styles.notice} role="status">
      <span>{words.arranging}</span>
      <Button
        onPress={() => {
          stop();
          focusCanvas();
        }}
      >
        {words.stop}
        <Keys>{keyOf('edit.selectNone')}</Keys>
      </Button>
    </div>
  );
}
