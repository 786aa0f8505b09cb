import { nameOf } from '#core/overview/name-of.ts';
import { longDate } from '#core/strings/dates.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import text from '../../ui/text.module.css';
import { type Attention, type AttentionReason, needingAttention } from '../open-work.ts';
import { riskOf } from '../risks.ts';
import { ToFinding } from '../ToFinding.tsx';
import styles from './NeedsAttention.module.css';

const words = strings.review.assessment;

/** The decisions that somebody should look at again, each with the reasons. */
export function NeedsAttention() {
  const assessment = useDocument((open) => open.assessment);
  const attention = needingAttention(assessment);
  return (
    <section>
      <h3 className={styles.heading}>{words.attention}</h3>
      {attention.length === 0 ? (
        <p className={text.soft}>{words.nothingNeedsAttention}</p>
      ) : (
        <ul className={styles.attention}>
          {attention.map((one) => (
            <Needing key={one.at.finding.key} attention={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Needing({ attention: { at, reasons } }: { attention: Attention }) {
  const { key, risk, element } = at.finding;
  const where = useDocument(({ model }) => nameOf(model, element));
  const due = at.decision?.due ?? '';
  const said = (reason: AttentionReason): string =>
    reason === 'pastDue' ? words.reasons.pastDue(longDate(due)) : words.reasons[reason];
  return (
    <li>
      <LevelMark band={at.band} size={18} />
      <div>
        <ToFinding finding={key}>{words.where(`${risk} ${riskOf(risk).title}`, where)}</ToFinding>
        <p className={text.soft}>{reasons.map(said).join(', ')}</p>
      </div>
    </li>
  );
}
