import { useId } from 'react';
import styles from './ExportPicture.module.css';

interface Props<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  /** Beside one another, where the words are short. */
  readonly inRow?: boolean;
  readonly onChange: (id: Id) => void;
}

/** One of a few choices, all in view. The browser's own buttons work within its own dialogs. */
export function Choice<Id extends string>({ label, choices, value, inRow = false, onChange }: Props<Id>) {
  const name = useId();
  return (
    <fieldset className={styles.choice} data-row={inRow || undefined}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.option}>
          <input type="radio" name={name} checked={choice.id === value} onChange={() => onChange(choice.id)} />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
