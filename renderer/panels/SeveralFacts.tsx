import { wrap } from '#core/commands/arrange.ts';
import { remove } from '#core/commands/remove.ts';
import { isComponent, isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { AttachByHand } from '../review/by-hand/AttachByHand.tsx';
import { StakeSection } from '../scoring/StakeSection.tsx';
import { useDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { select } from '../state/editor.ts';
import { newElementId } from '../state/ids.ts';
import { Button } from '../ui/Button.tsx';
import { countByKind } from './count-by-kind.ts';
import styles from './Inspector.module.css';

const words = strings.panels.several;

/** What can be said of, and done with, several elements at once. */
export function SeveralFacts({ ids }: { readonly ids: readonly ElementId[] }) {
  const model = useDocument((open) => open.model);
  const elements = ids.map((id) => model.element.get(id)).filter((element) => element !== undefined);
  const components = elements.filter(isComponent).map(({ id }) => id);
  const locked = elements.flatMap((element) => (isPlaced(element) && element.locked ? [element.name] : []));
  const putBoundaryAround = () => {
    const id = newElementId();
    edit((current) => wrap(current, ids, { id, name: strings.canvas.newBoundary }));
    select([id]);
  };
  return (
    <>
      <h2 className={styles.title}>{words.title(ids.length)}</h2>
      <ul className={styles.counts}>
        {countByKind(elements).map(([kind, count]) => (
          <li key={kind}>{words.counted[kind](count)}</li>
        ))}
      </ul>
      {locked.length > 0 && <p className={styles.note}>{strings.arranging.isLocked(locked)}</p>}
      <div className={styles.actions}>
        {elements.some(isPlaced) && <Button onPress={putBoundaryAround}>{words.wrap}</Button>}
        <Button isDisabled={locked.length === elements.length} onPress={() => edit((current) => remove(current, ids))}>
          {words.delete}
        </Button>
      </div>
      {components.length > 0 && <StakeSection elements={components} />}
      <AttachByHand elements={ids} />
    </>
  );
}
