import styles from './Checkbox.module.css';

interface Props {
  readonly label: string;
  readonly isSelected: boolean;
  /** Shown as neither on nor off. */
  readonly isMixed?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A box to tick that explains itself by where it stands; a screen reader hears the label. */
export function Checkbox({ label, isSelected, isMixed = false, onChange }: Props) {
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = isMixed;
      }}
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={isSelected}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
