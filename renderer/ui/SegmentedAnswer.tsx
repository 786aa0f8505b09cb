import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Answer } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import styles from './SegmentedAnswer.module.css';

const ANSWERS = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[];

interface Props {
  /** The id of the element that asks. */
  readonly labelledBy: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}

/** Yes, no or unknown to one question. Arrow keys move between them and choose nothing by themselves. */
export function SegmentedAnswer({ labelledBy, value, onChange }: Props) {
  return (
    <ToggleButtonGroup
      className={styles.group!}
      aria-labelledby={labelledBy}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as Answer)}
    >
      {ANSWERS.map((answer) => (
        <ToggleButton
          key={answer}
          id={answer}
          className={`${styles.answer} ${answer === 'unknown' ? '' : styles.said}`}
        >
          {strings.panels.answers[answer]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
