import type { FindingKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { toggleMark, useMarked } from '../../state/marked.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './FindingCard.module.css';

interface Props {
  readonly finding: FindingKey;
  readonly name: string;
}

/** A box on a card that chooses it, while several are being chosen. */
export function MarkFinding({ finding, name }: Props) {
  const isChoosing = useMarked((marked) => marked.isChoosing);
  const isMarked = useMarked(({ keys }) => keys.has(finding));
  if (!isChoosing) return null;
  return (
    <span className={styles.mark}>
      <Checkbox
        label={strings.decisions.several.select(name)}
        isSelected={isMarked}
        onChange={() => toggleMark(finding)}
      />
    </span>
  );
}
