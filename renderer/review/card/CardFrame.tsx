import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { FindingKey } from '#core/model/ids.ts';
import { showFinding } from '../../state/editor.ts';
import styles from './FindingCard.module.css';
import { MarkFinding } from './MarkFinding.tsx';

interface Props {
  readonly finding: FindingKey;
  /** What the mark that chooses it among several is called by. */
  readonly name: string;
  readonly level?: string;
  /** It is lit on the canvas, and the card lies open. */
  readonly isLit: boolean;
  /** What stands on the button that folds and opens it. */
  readonly head: ReactNode;
  /** What lies under it; null while nothing does. */
  readonly children: ReactNode;
}

/** The card of a finding: a head to be pressed, and below it what is shown while it is open. */
export function CardFrame({ finding, name, level, isLit, head, children }: Props) {
  const card = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const body = useId();
  useEffect(() => {
    if (!isLit) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [isLit]);

  return (
    <li ref={card} className={styles.card} data-lit={isLit || undefined} data-level={level}>
      <MarkFinding finding={finding} name={name} />
      <button
        ref={button}
        type="button"
        data-roving={finding}
        className={styles.head}
        aria-expanded={isLit}
        aria-controls={body}
        onClick={() => showFinding(isLit ? null : finding)}
        onKeyDown={leaveToButton}
      >
        {head}
      </button>
      <div id={body} className={styles.body} hidden={children === null}>
        {children}
      </div>
    </li>
  );
}

/** Enter and Space press the card; no key of the canvas hears them. */
function leaveToButton(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
}
