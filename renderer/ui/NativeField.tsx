import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
}

/** A field of the browser's own kinds under its label, for what it checks and helps with by itself. */
export function NativeField({ label, className = '', ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input {...input} id={id} className={`${styles.input} ${className}`} />
    </div>
  );
}
