import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { attackedProperties, JUDGED_FACTORS, type JudgedFactor } from '#core/assessment/factors.ts';
import type { Factor } from '#core/assessment/scoring.ts';
import { type Worksheet, WORKSHEET_GROUPS, type WorksheetFactor, worksheetName } from '#core/assessment/worksheet.ts';
import { strings } from '#core/strings/index.ts';
import { Explained } from '../knowledge/Term.tsx';
import { riskOf } from '../review/risks.ts';
import { Fold } from '../ui/Fold.tsx';
import { FactorField } from './FactorField.tsx';
import styles from './Scoring.module.css';
import { StakeFields } from './StakeFields.tsx';

const { finding: said } = strings.review;
const words = strings.scoring;
/** 0 to 9 speak for themselves. */
const DIGITS = Array.from({ length: 10 }, () => '');

interface Props {
  readonly assessed: FindingAssessment;
}

/** How a finding comes to its score, every factor of it to be judged. */
export function Rating({ assessed }: Props) {
  const { finding, target, confidence, vector, worksheet } = assessed;
  return (
    <Fold level={4} title={said.rating} aside={words.factor.confidence[confidence]}>
      <div className={styles.stack}>
        <p className={styles.note}>
          <Explained term="confidence" word="confidence">
            {said.confidence(confidence)}
          </Explained>{' '}
          <Explained term="target-risk" word="with everything planned">
            {said.target(target)}
          </Explained>
        </p>
        {worksheet ? <Sixteen assessed={assessed} worksheet={worksheet} /> : <Judged assessed={assessed} />}
        <p className={styles.note}>{riskOf(finding.risk).ratings.caveat}</p>
        <p className={styles.vector} data-selectable>
          <span className={styles.note}>{words.factor.vector} </span>
          {vector}
        </p>
      </div>
    </Fold>
  );
}

/** The factors of 1 to 5; what is at stake is said for the component. */
function Judged({ assessed: { finding, factors } }: Props) {
  const risk = riskOf(finding.risk);
  const otherwise: Readonly<Record<JudgedFactor, { readonly factor: Factor; readonly note?: string }>> = {
    exploitability: { factor: { value: risk.ratings.exploitability, source: 'sample' } },
    unnoticed: { factor: { value: 6 - risk.ratings.detectability, source: 'sample' } },
    exposure: { factor: factors.drawnExposure, note: factors.drawnExposure.reason },
    technical: {
      factor: { value: risk.ratings.technical, source: 'sample' },
      ...(factors.business && { note: words.factor.usesBusiness }),
    },
  };
  return (
    <>
      {JUDGED_FACTORS.map((factor) => {
        const { name, about, values } = words.judged[factor];
        const { factor: usual, note } = otherwise[factor];
        return (
          <FactorField
            key={factor}
            subjects={[finding.key]}
            factor={factor}
            label={name}
            about={about}
            texts={values}
            otherwise={words.factor[usual.source === 'derived' ? 'derived' : 'sample'](usual.value)}
            note={note}
          />
        );
      })}
      <h5 className={styles.heading}>{words.stake.title}</h5>
      <StakeFields elements={[finding.element]} properties={attackedProperties(finding.risk)} />
    </>
  );
}

/** OWASP's worksheet: sixteen factors of 0 to 9. */
function Sixteen({ assessed: { finding }, worksheet }: Props & { readonly worksheet: Worksheet }) {
  const { likelihood, impact, impactFrom } = worksheet;
  return (
    <>
      <p className={styles.note}>{words.factor.worksheetMeans(likelihood, impact, impactFrom)}</p>
      {(Object.keys(WORKSHEET_GROUPS) as (keyof typeof WORKSHEET_GROUPS)[]).map((group) => (
        <section key={group} className={styles.stack}>
          <h5 className={styles.heading}>{words.groups[group]}</h5>
          {WORKSHEET_GROUPS[group].map((factor: WorksheetFactor) => {
            const [name, low, high] = words.worksheet[factor];
            const held = worksheet.factors[factor];
            const assumed =
              held?.source === 'assessed' ? words.factor.fromOthers : held && words.factor.assumed(held.value);
            return (
              <FactorField
                key={factor}
                subjects={[finding.key]}
                factor={worksheetName(factor)}
                label={name}
                about={words.factor.low(low, high)}
                texts={DIGITS}
                least={0}
                otherwise={assumed ?? words.factor.unknown}
              />
            );
          })}
        </section>
      ))}
    </>
  );
}
