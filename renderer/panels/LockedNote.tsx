import { setLocked } from '#core/commands/lock.ts';
import { isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { heldByLocks } from '#core/model/locks.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { edit } from '../state/edit.ts';
import styles from './Inspector.module.css';

const words = strings.arranging;

/** Says that a shape stays where it is because of a lock, with the way out; nothing while it is free. */
export function LockedNote({ id }: { readonly id: ElementId }) {
  const element = useDocument(({ model }) => model.element.get(id));
  const isHeld = useDocument(({ model }) => heldByLocks(model).has(id));
  if (!isHeld || !isPlaced(element)) return null;
  return (
    <div className={styles.locked}>
      <p className={styles.note}>{element.locked ? words.note : words.held}</p>
      {element.locked && (
        <Button onPress={() => edit((current) => setLocked(current, [id], false))}>{words.unlock}</Button>
      )}
    </div>
  );
}
