import { dayInMonths } from '#core/model/day.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import styles from './DecisionForm.module.css';

const words = strings.decisions;
/** In months from today. */
const SPANS = { months3: 3, months6: 6, year: 12 } as const;

interface Props {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
}

/** The day until when a finding is left as it is: any, or one of the usual spans from today. */
export function UntilField({ label = words.until, value, onChange }: Props) {
  return (
    <div className={styles.until}>
      <DateField label={label} value={value} onChange={onChange} />
      <div className={styles.spans}>
        {(Object.keys(SPANS) as (keyof typeof SPANS)[]).map((span) => (
          <Button key={span} look="quiet" onPress={() => onChange(dayInMonths(new Date(), SPANS[span]))}>
            {words.spans[span]}
          </Button>
        ))}
      </div>
    </div>
  );
}
