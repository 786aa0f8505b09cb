import type { ReactNode } from 'react';
import type { CommandId } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Keys } from '../ui/Keys.tsx';
import styles from './Bar.module.css';

interface ToolProps {
  readonly command: CommandId;
  readonly act: () => void;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** A button of the bar with its key on it. */
export function Tool({ command, act, isOn, isDisabled, children }: ToolProps) {
  const keyOf = useKeyOf();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={isOn}
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && act()}
    >
      <span>{children}</span>
      <Keys>{keyOf(command)}</Keys>
    </button>
  );
}
