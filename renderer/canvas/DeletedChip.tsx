import { isFlow } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { commandOf } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import { Keys } from '../ui/Keys.tsx';
import { useDeleted } from './deleted.ts';
import { focusHome } from './focus.ts';
import styles from './on-top.module.css';

const words = strings.canvas.deleted;

/** What was just deleted, with the flows that went along, and the way back; gone with the next edit. */
export function DeletedChip() {
  const keyOf = useKeyOf();
  const step = useDeleted((deleted) => deleted.step);
  const isLast = useDocument(({ history }) => step !== null && history.done.at(-1) === step);
  if (!step || !isLast) return null;
  const gone = step.rows.flatMap(({ table, before, after }) =>
    table === 'element' && before && !after ? [before] : [],
  );
  const flows = gone.filter(isFlow).length;
  const back = (): void => {
    commandOf('edit.undo').run();
    focusHome();
  };
  return (
    // The announcer has told it already.
    <div className={`${styles.chip} ${styles.lost}`}>
      <span>{words.said(strings.telling.done(step.title), flows < gone.length ? flows : 0)}</span>
      <button type="button" onClick={back}>
        {strings.panels.title.undo}
      </button>
      <Keys>{keyOf('edit.undo')}</Keys>
    </div>
  );
}
