import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { decide, type DecisionFacts } from '#core/commands/decide.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { showFinding } from '../../state/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { OriginTag } from '../../ui/OriginTag.tsx';
import unseen from '../../ui/spoken.module.css';
import { DecisionForm } from '../deciding/DecisionForm.tsx';
import { teller } from '../deciding/teller.ts';
import { nameOf } from '../name-of.ts';
import { bestNextStep, inPlace } from '../open-work.ts';
import { riskOf } from '../risks.ts';
import { CardFrame } from './CardFrame.tsx';
import { Causes, Questions } from './Causes.tsx';
import { FactsChanged } from './FactsChanged.tsx';
import styles from './FindingCard.module.css';
import { FindingHistory } from './FindingHistory.tsx';
import { Lapsed } from './Lapsed.tsx';
import { Parked } from './Parked.tsx';
import { questionsByCause } from './questions.ts';
import { RiskDetails } from './RiskDetails.tsx';
import { StrategyList } from './StrategyList.tsx';

const words = strings.review;

interface Props {
  readonly assessed: FindingAssessment;
  /** Its path is lit on the canvas, and the card lies open. */
  readonly isLit: boolean;
}

/** One finding: folded, what attaches where and why; open, everything there is to decide about it. */
export function FindingCard({ assessed, isLit }: Props) {
  const { finding } = assessed;
  return (
    <CardFrame
      finding={finding.key}
      name={finding.risk}
      level={finding.level}
      isLit={isLit}
      head={
        <>
          <Title assessed={assessed} />
          {!isLit && <Summary assessed={assessed} />}
        </>
      }
    >
      {isLit ? <Open assessed={assessed} /> : finding.level === 'suggested' ? <Deciding assessed={assessed} /> : null}
    </CardFrame>
  );
}

function Title({
  assessed: {
    finding,
    band,
    inherent,
    residual,
    treatment,
    progress,
    lapse,
    factsChanged,
    decision,
    outOfScope,
    isBeyondAppetite,
  },
}: Pick<Props, 'assessed'>) {
  const where = useDocument(({ model }) => nameOf(model, finding.element));
  const decided = words.treatment[treatment];
  const state = treatment === 'mitigate' ? `${decided} · ${words.progress[progress]}` : decided;
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
        {treatment !== 'undecided' && outOfScope === null && ` · ${state}`}
        {lapse !== null && outOfScope === null && (
          <>
            {` · ${words.treatment[decision?.treatment ?? 'undecided']} `}
            <span className={styles.lapse}>{strings.decisions.lapse[lapse]}</span>
          </>
        )}
        {factsChanged && lapse === null && outOfScope === null && (
          <span className={styles.lapse}>{strings.decisions.factsChanged}</span>
        )}
        {decision?.parked && ` · ${strings.present.parkedChip}`}
        {isBeyondAppetite && outOfScope === null && ` · ${strings.scoring.beyondHere}`}
        <span className={unseen.spoken}>{`, ${words.level[band]}, ${words.scoresInWords(inherent, residual)}`}</span>
      </span>
    </span>
  );
}

function Summary({ assessed }: Pick<Props, 'assessed'>) {
  const { finding, outOfScope } = assessed;
  const [first, ...more] = finding.causes;
  return (
    <>
      <span className={styles.because}>
        {outOfScope === null ? first?.because : words.findings.outOfScope(outOfScope)}
        {outOfScope === null && more.length > 0 && (
          <span className={styles.more}> {words.findings.moreReasons(more.length)}</span>
        )}
      </span>
      {finding.level !== 'suggested' && outOfScope === null && <InPlace assessed={assessed} />}
    </>
  );
}

/** The questions of a folded suggestion: answering one decides it on the spot. */
function Deciding({ assessed: { finding } }: Pick<Props, 'assessed'>) {
  return <Questions of={finding} questions={[...questionsByCause(finding.causes).values()].flat()} />;
}

/** How many of the strategies that apply are in place, as a thin bar. */
function InPlace({ assessed }: Pick<Props, 'assessed'>) {
  const { done, all } = inPlace(assessed);
  return (
    <span className={styles.track} role="img" aria-label={words.finding.strategiesDone(done, all)}>
      <span className={styles.filled} style={{ inlineSize: `${all === 0 ? 0 : (done / all) * 100}%` }} />
    </span>
  );
}

function Open({ assessed }: Pick<Props, 'assessed'>) {
  const { finding, outOfScope } = assessed;
  const next = bestNextStep(assessed);
  const onDecide = (facts: Partial<DecisionFacts>): void =>
    void edit((model) => decide(model, finding, facts, teller()));
  return (
    <>
      {outOfScope !== null && <p className={styles.soft}>{words.findings.outOfScope(outOfScope)}</p>}
      {assessed.lapse !== null && assessed.decision && (
        <Lapsed decision={assessed.decision} lapse={assessed.lapse} onDecide={onDecide} />
      )}
      {assessed.decision?.parked && <Parked finding={assessed.finding} />}
      {assessed.factsChanged && <FactsChanged assessed={assessed} />}
      <Causes assessed={assessed} />
      <DecisionForm decision={assessed.decision} onDecide={onDecide} />
      <section className={styles.next}>
        <h4 className={styles.label}>{words.finding.bestNextStep}</h4>
        <p>
          {next ? next.strategy.name : words.finding.noNextStep}
          {next && <span className={styles.soft}> {words.removes(next.removes)}</span>}
        </p>
        <InPlace assessed={assessed} />
      </section>
      <div className={styles.folds}>
        <StrategyList assessed={assessed} />
        <RiskDetails assessed={assessed} />
        <FindingHistory finding={finding.key} />
      </div>
      {finding.related.length > 0 && (
        <section>
          <h4 className={styles.label}>{words.finding.related}</h4>
          <ul className={styles.related}>
            {finding.related.map((key) => (
              <Related key={key} finding={key} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Related({ finding }: { finding: FindingKey }) {
  const related = useDocument(({ assessment }) => assessment.byKey.get(finding));
  const where = useDocument(({ model }) => related && nameOf(model, related.finding.element));
  if (!related || where === undefined) return null;
  return (
    <li>
      <Button look="quiet" onPress={() => showFinding(finding)}>
        {words.assessment.where(`${related.finding.risk} ${riskOf(related.finding.risk).title}`, where)}
      </Button>
    </li>
  );
}
