import styles from './DateField.module.css';
import { NativeField } from './NativeField.tsx';

interface Props {
  readonly label: string;
  /** `2026-12-31`, or empty when no date is set. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly onBlur?: () => void;
}

/** A field for a date, with the calendar of the system. */
export function DateField({ label, value, onChange, onBlur }: Props) {
  return (
    <NativeField
      label={label}
      className={styles.date}
      type="date"
      max="9999-12-31"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
