import { strings } from '#core/strings/index.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { useMemo } from 'react';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { Fold } from '../../ui/Fold.tsx';
import styles from '../findings/FindingsPanel.module.css';
import { filterOwnFindings, type FindingFilter } from '../findings/group-findings.ts';
import { OwnFindingCard } from './OwnFindingCard.tsx';

const words = strings.byHand;

/** The findings outside the ten risks that a filter lets through; nothing where there is none. */
export function OwnFindings({ filter }: { readonly filter: FindingFilter }) {
  const model = useDocument((open) => open.model);
  const today = useDocument(({ assessment }) => assessment.today);
  const selection = useEditor((editor) => editor.selection);
  const lit = useEditor((editor) => editor.finding);
  const all = useMemo(() => ownFindings(model, today), [model, today]);
  const kept = new Set(filterOwnFindings(all, filter, model, selection));
  const shown = all.filter((one) => kept.has(one) || one.decision.finding === lit);
  if (shown.length === 0) return null;
  return (
    <Fold
      level={3}
      title={words.group(shown.length)}
      forcedOpen={shown.some(({ decision }) => decision.finding === lit)}
    >
      <p className={styles.note}>{words.groupHelp}</p>
      <ul className={styles.cards}>
        {shown.map((stand) => (
          <OwnFindingCard key={stand.decision.finding} stand={stand} isLit={stand.decision.finding === lit} />
        ))}
      </ul>
    </Fold>
  );
}
