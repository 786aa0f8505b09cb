import { Button, type ButtonProps } from 'react-aria-components';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

interface Props extends Omit<ButtonProps, 'className' | 'style' | 'aria-label'> {
  /** What it does; its name for a screen reader and its tooltip. */
  readonly label: string;
  /** The key that does the same, as it is shown to the person. */
  readonly keys?: string | undefined;
}

/** A button with a picture on it, 28 × 28; says what it does, and by which key, in its tooltip. */
export function IconButton({ label, keys, ...rest }: Props) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button {...rest} aria-label={label} className={styles.button!} />
    </Tooltip>
  );
}
