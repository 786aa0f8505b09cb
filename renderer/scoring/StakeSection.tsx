import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { useEditor } from '../state/editor.ts';
import { Fold } from '../ui/Fold.tsx';
import styles from './Scoring.module.css';
import { STAKE_ID, useAskedFor } from './say-stake.ts';
import { StakeFields } from './StakeFields.tsx';

const words = strings.scoring.stake;

/** What is at stake at the selected components; open where somebody was led here to say it. */
export function StakeSection({ elements }: { readonly elements: readonly ElementId[] }) {
  const asked = useAskedFor();
  const selection = useEditor((editor) => editor.selection);
  return (
    <div id={STAKE_ID} className={styles.section}>
      <Fold level={3} title={words.title} forcedOpen={asked !== null && selection.has(asked)}>
        <div className={styles.stack}>
          <p className={styles.note}>{elements.length > 1 ? words.several(elements.length) : words.hint}</p>
          <StakeFields elements={elements} />
        </div>
      </Fold>
    </div>
  );
}
