import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { hasCounterparts, incidentsOf } from '#core/knowledge/evidence.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { originOf } from '#core/packs/join.ts';
import { typeAt } from '#core/model/type-at.ts';
import { strings } from '#core/strings/index.ts';
import { Counterparts } from '../../knowledge/Counterparts.tsx';
import { Incidents } from '../../knowledge/Incidents.tsx';
import reading from '../../knowledge/Reading.module.css';
import { References } from '../../knowledge/References.tsx';
import { RiskStory } from '../../knowledge/RiskStory.tsx';
import { Rating } from '../../scoring/Rating.tsx';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { read } from '../../state/reading.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { riskOf } from '../risks.ts';
import styles from './RiskDetails.module.css';

const words = strings.review.finding;
const { knowledge } = strings;

interface Props {
  readonly assessed: FindingAssessment;
}

/** What is known of a finding's risk: where it happened, what it means, what others call it, and how it is rated here. */
export function RiskDetails({ assessed }: Props) {
  const { risk, element } = assessed.finding;
  const type = useDocument(({ model }) => typeAt(model, element)) ?? undefined;
  const cases = incidentsOf(theCatalogue(), risk, type ?? '').length;
  return (
    <>
      <Fold
        level={4}
        title={knowledge.incidents.title}
        aside={cases === 0 ? knowledge.incidents.nowhere : String(cases)}
      >
        <div className={styles.details} data-selectable>
          <Incidents risk={risk} type={type} />
        </div>
      </Fold>
      <Meaning assessed={assessed} />
      {(originOf(theCatalogue(), risk) === null || hasCounterparts(theCatalogue(), risk)) && (
        <Fold level={4} title={knowledge.crosswalk.title}>
          <div className={styles.details}>
            <Counterparts risk={risk} level={5} />
          </div>
        </Fold>
      )}
      <div data-fact="rating">
        <Rating assessed={assessed} />
      </div>
      <p className={styles.read}>
        <Button look="quiet" onPress={() => read({ kind: 'risk', id: risk })}>
          {knowledge.read(risk)}
        </Button>
      </p>
    </>
  );
}

function Meaning({ assessed: { finding, atStake } }: Props) {
  const risk = riskOf(finding.risk);
  const model = useDocument((open) => open.model);
  const [example] = risk.scenarios;
  return (
    <Fold level={4} title={words.meaning}>
      <div className={styles.details} data-selectable>
        <p>{risk.meaning}</p>
        <p>{risk.whyItMatters}</p>
        {atStake.length > 0 && <p>{words.atStake(atStake.map((id) => nameOf(model, id)))}</p>}
        <RiskStory risk={risk} level={5} />
        {example && (
          <section>
            <h5 className={reading.heading}>{knowledge.risk.example(example.title)}</h5>
            <p>{example.text}</p>
          </section>
        )}
        {risk.references.length > 0 && (
          <section>
            <h5 className={reading.heading}>{knowledge.risk.references}</h5>
            <References of={risk.references} />
          </section>
        )}
      </div>
    </Fold>
  );
}
