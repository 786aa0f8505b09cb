import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { OriginTag } from '../../ui/OriginTag.tsx';
import unseen from '../../ui/spoken.module.css';
import { Tag } from '../../ui/Tag.tsx';
import { riskOf } from '../risks.ts';
import styles from './FindingCard.module.css';
import { InPlace } from './InPlace.tsx';

const words = strings.review;

interface Props {
  readonly assessed: FindingAssessment;
}

/** What every card shows of its finding: the risk and its level, the scores, where it is and how it stands. */
export function FindingTitle({ assessed }: Props) {
  const { finding, band, inherent, residual } = assessed;
  const where = useDocument(({ model }) => nameOf(model, finding.element));
  return (
    <span className={styles.title}>
      <LevelMark band={band} size={18} />
      <span className={styles.risk}>
        {finding.risk} {riskOf(finding.risk).title}
        <OriginTag id={finding.risk} />
      </span>
      <span className={styles.scores} aria-hidden>
        {words.scores(inherent, residual)}
      </span>
      <span className={styles.where}>
        {where}
        <Standing assessed={assessed} />
        <span className={unseen.spoken}>{`, ${words.level[band]}, ${words.scoresInWords(inherent, residual)}`}</span>
      </span>
    </span>
  );
}

/** What was decided, and what is to be looked at again; what is out of scope can only be parked. */
function Standing({
  assessed: { treatment, progress, lapse, factsChanged, decision, isBeyondAppetite, outOfScope },
}: Props) {
  const parked = decision?.parked && ` · ${strings.present.parkedChip}`;
  if (outOfScope !== null) return parked;
  const decided = words.treatment[treatment];
  const state = treatment === 'mitigate' ? `${decided} · ${words.progress[progress]}` : decided;
  return (
    <>
      {treatment !== 'undecided' && ` · ${state}`}
      {lapse !== null && (
        <>
          {` · ${words.treatment[decision?.treatment ?? 'undecided']} `}
          <Tag isWarning>{strings.decisions.lapse[lapse]}</Tag>
        </>
      )}
      {factsChanged && lapse === null && <Tag isWarning>{strings.decisions.factsChanged}</Tag>}
      {parked}
      {isBeyondAppetite && ` · ${strings.scoring.beyondHere}`}
    </>
  );
}

/** What a folded card adds: the first reason, and how many strategies are in place. */
export function FindingSummary({ assessed }: Props) {
  const { finding, outOfScope } = assessed;
  const [first, ...more] = finding.causes;
  if (outOfScope !== null) return <span className={styles.because}>{words.findings.outOfScope(outOfScope)}</span>;
  return (
    <>
      <span className={styles.because}>
        {first?.because}
        {more.length > 0 && <span className={styles.more}> {words.findings.moreReasons(more.length)}</span>}
      </span>
      {finding.level !== 'suggested' && <InPlace assessed={assessed} />}
    </>
  );
}
