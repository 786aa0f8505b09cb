import { Input, Label, NumberField as AriaNumberField } from 'react-aria-components';
import styles from './TextField.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** How far an arrow key goes. */
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A field for a number; it commits when left or by Enter, and stays within its limits. */
export function NumberField({ label, value, least, most, step, onChange }: Props) {
  return (
    <AriaNumberField
      className={styles.field!}
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      onChange={(typed) => !Number.isNaN(typed) && typed !== value && onChange(typed)}
    >
      <Label className={styles.label!}>{label}</Label>
      <Input className={styles.input!} />
    </AriaNumberField>
  );
}
