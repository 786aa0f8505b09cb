import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { FindingCard } from '../card/FindingCard.tsx';
import styles from './FindingsPanel.module.css';

/** So many cards are shown at once: more are more than anybody reads, and would be drawn anew at every edit. */
const AT_ONCE = 100;

interface Props {
  readonly group: readonly FindingAssessment[];
  readonly lit: FindingKey | null;
}

/** The findings of a group as cards: the first of them, the one that is lit, and the others when asked for. */
export function FindingCards({ group, lit }: Props) {
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const shown = group.filter(({ finding }, index) => index < most || finding.key === lit);
  const showMore = (): void => {
    flushSync(() => setMost(most + AT_ONCE));
    list.current?.children[most]?.querySelector<HTMLElement>('[data-roving]')?.focus();
  };
  return (
    <>
      <ul ref={list} className={styles.cards}>
        {shown.map((assessed) => (
          <FindingCard key={assessed.finding.key} assessed={assessed} isLit={assessed.finding.key === lit} />
        ))}
      </ul>
      {group.length > most && (
        <Button look="quiet" onPress={showMore}>
          {strings.review.findings.showMore(Math.min(AT_ONCE, group.length - most))}
        </Button>
      )}
    </>
  );
}
