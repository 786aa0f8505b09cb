import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { decide, type DecisionFacts } from '#core/commands/decide.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { showFinding } from '../../state/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { DecisionForm } from '../deciding/DecisionForm.tsx';
import { teller } from '../deciding/teller.ts';
import { bestNextStep } from '../open-work.ts';
import { riskOf } from '../risks.ts';
import { Causes } from './Causes.tsx';
import { FactsChanged } from './FactsChanged.tsx';
import styles from './FindingCard.module.css';
import { FindingHistory } from './FindingHistory.tsx';
import { InPlace } from './InPlace.tsx';
import { Lapsed } from './Lapsed.tsx';
import { Parked } from './Parked.tsx';
import { RiskDetails } from './RiskDetails.tsx';
import { StrategyList } from './StrategyList.tsx';

const words = strings.review;

interface Props {
  readonly assessed: FindingAssessment;
}

/** Everything there is to read and to decide about a finding. */
export function OpenFinding({ assessed }: Props) {
  const { finding, outOfScope, lapse, decision } = assessed;
  const onDecide = (facts: Partial<DecisionFacts>): void =>
    void edit((model) => decide(model, finding, facts, teller()));
  return (
    <>
      {outOfScope !== null && <p className={styles.soft}>{words.findings.outOfScope(outOfScope)}</p>}
      {lapse !== null && decision && <Lapsed decision={decision} lapse={lapse} onDecide={onDecide} />}
      {decision?.parked && <Parked finding={finding} />}
      {assessed.factsChanged && <FactsChanged assessed={assessed} />}
      <Causes assessed={assessed} />
      <DecisionForm decision={decision} onDecide={onDecide} />
      <NextStep assessed={assessed} />
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

function NextStep({ assessed }: Props) {
  const next = bestNextStep(assessed);
  return (
    <section>
      <h4 className={styles.label}>{words.finding.bestNextStep}</h4>
      <p>
        {next ? next.strategy.name : words.finding.noNextStep}
        {next && <span className={styles.soft}> {words.removes(next.removes)}</span>}
      </p>
      <InPlace assessed={assessed} />
    </section>
  );
}

function Related({ finding }: { readonly finding: FindingKey }) {
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
