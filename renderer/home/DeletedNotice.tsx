import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ProjectList.module.css';

const words = strings.review.projects;

interface Props {
  readonly name: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says that a project is gone and takes it back on demand; stays until it is answered. */
export function DeletedNotice({ name, onUndo, onDismiss }: Props) {
  return (
    <div className={styles.deleted} role="status">
      <p>{words.deleted(name)}</p>
      <Button look="quiet" onPress={onUndo}>
        {words.undo}
      </Button>
      <Button look="quiet" onPress={onDismiss}>
        {strings.review.dismiss}
      </Button>
    </div>
  );
}
