import { useRef } from 'react';
import { LIMITS } from '#core/model/limits.ts';
import styles from './InlineName.module.css';

interface Props {
  readonly label: string;
  readonly name: string;
  /** Called once: with what was typed, or null when the name stays as it is. */
  readonly onEnd: (name: string | null) => void;
}

/** A name while it is changed in its place: Enter and leaving keep what was typed, Escape does not. */
export function InlineName({ label, name, onEnd }: Props) {
  const done = useRef(false);
  const end = (typed: string | null): void => {
    if (done.current) return;
    done.current = true;
    onEnd(typed);
  };
  return (
    <input
      className={styles.field}
      aria-label={label}
      autoFocus
      dir="auto"
      maxLength={LIMITS.name}
      defaultValue={name}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        // Whatever has the focus next must not be pressed by the same key.
        event.preventDefault();
        end(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
