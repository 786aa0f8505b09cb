import { Check } from 'lucide-react';
import { useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { isLeaving, LEAVING } from '#core/assessment/decision-standing.ts';
import type { Treatment } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './TreatmentChoice.module.css';

const words = strings.review.decision;
const CHOICES = ['mitigate', ...LEAVING] as const satisfies readonly Treatment[];

interface Props {
  /** What is decided; nothing stands out while it is `undecided`, and null where findings differ in it. */
  readonly value: Treatment | null;
  readonly onChoose: (treatment: Treatment) => void;
  /** What has the keyboard when the choice appears again after it asked for reasons. */
  readonly focusAt: Treatment | null;
}

/** What can be decided about a finding, side by side and alike until one is chosen. Arrow keys move and choose nothing. */
export function TreatmentChoice({ value, onChoose, focusAt }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const takeBack = (): void => {
    onChoose('undecided');
    // The button goes away: the keyboard stays with the decision.
    group.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <div className={styles.choice} data-fact="treatment">
      <ToggleButtonGroup
        ref={group}
        className={styles.group!}
        aria-label={words.heading}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChoose(key as Treatment);
        }}
      >
        {CHOICES.map((one) => (
          <ToggleButton key={one} id={one} autoFocus={one === focusAt} className={styles.treatment!}>
            {one === value && <Check size={12} strokeWidth={3} aria-hidden />}
            {isLeaving(one) && one !== value ? words.asking[one] : strings.review.treatment[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {value !== 'undecided' && (
        <Button look="quiet" onPress={takeBack}>
          {words.takeBack}
        </Button>
      )}
    </div>
  );
}
