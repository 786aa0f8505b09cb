import { type KeyboardEvent, useRef, useState } from 'react';
import styles from './Elements.module.css';

interface Props {
  /** Which fact of what: "Type of Training". */
  readonly label: string;
  /** Names the cell among all. */
  readonly id: string;
  readonly shown: string;
  readonly value: string;
  /** What can be chosen; left out where it is typed. */
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  readonly maxLength?: number;
  readonly onCommit: (value: string) => void;
}

/** A cell that can be changed: Enter, F2 or a click opens it, Enter keeps what was said, Escape leaves it. */
export function Cell({ label, id, shown, value, choices, maxLength, onCommit }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** A field that loses the focus because it was left by key is left once. */
  const isLeft = useRef(false);
  const open = (): void => {
    isLeft.current = false;
    setOpen(true);
  };
  const leave = (said: string | null, goesBack: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    if (goesBack) button.current?.focus();
    setOpen(false);
    if (said !== null && said !== value) onCommit(said);
  };
  const field = {
    'aria-label': label,
    autoFocus: true,
    className: styles.field,
    defaultValue: value,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      leave(event.key === 'Enter' ? event.currentTarget.value : null, true);
    },
  };
  return (
    <td className={styles.cell}>
      <button
        ref={button}
        type="button"
        data-roving={id}
        className={styles.open}
        dir="auto"
        title={shown}
        aria-label={`${label}: ${shown}`}
        onClick={open}
        onKeyDown={(event) => event.key === 'F2' && open()}
      >
        {shown}
      </button>
      {isOpen &&
        (choices ? (
          <select {...field} onBlur={(event) => leave(event.currentTarget.value, false)}>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...field}
            maxLength={maxLength}
            dir="auto"
            onFocus={(event) => event.currentTarget.select()}
            onBlur={(event) => leave(event.currentTarget.value, false)}
          />
        ))}
    </td>
  );
}
