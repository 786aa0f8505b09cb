import { useId } from 'react';
import date from './DateField.module.css';
import styles from './TextField.module.css';

interface Props {
  readonly label: string;
  /** `2026-12-31`, or empty when no date is set. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  readonly onBlur?: () => void;
}

/** A field for a date, with the calendar of the system. */
export function DateField({ label, value, onChange, onBlur }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${styles.input} ${date.date}`}
        type="date"
        max="9999-12-31"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
    </div>
  );
}
