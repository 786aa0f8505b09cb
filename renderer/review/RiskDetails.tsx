import type { FactorName, FindingAssessment } from '#core/assessment/assessment.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import { nameOf } from './name-of.ts';
import styles from './RiskDetails.module.css';
import { riskOf } from './risks.ts';

const words = strings.review.finding;
const FACTORS = ['exploitability', 'exposure', 'unnoticed', 'impact'] as const satisfies readonly FactorName[];

/** What a finding's risk is, why it matters to the owner, and what its score is made of. */
export function RiskDetails({ assessed }: { assessed: FindingAssessment }) {
  const { finding, factors, atStake, target, confidence } = assessed;
  const risk = riskOf(finding.risk);
  const model = useDocument((open) => open.model);
  return (
    <>
      <Fold level={4} title={words.meaning}>
        <div className={styles.details} data-selectable>
          <p>{risk.meaning}</p>
          <p>{risk.whyItMatters}</p>
          {atStake.length > 0 && <p>{words.atStake(atStake.map((id) => nameOf(model, id)))}</p>}
        </div>
      </Fold>
      <Fold level={4} title={words.rating}>
        <div className={styles.details} data-selectable>
          <table className={styles.factors}>
            <tbody>
              {FACTORS.map((name) => (
                <tr key={name}>
                  <th scope="row">{words.factor[name]}</th>
                  <td>{words.factorValue(factors[name].value)}</td>
                  <td>{words.source[factors[name].source]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{factors.exposure.reason}</p>
          <p>{words.target(target)}</p>
          <p>{words.confidence(confidence)}</p>
          <p>{risk.ratings.caveat}</p>
        </div>
      </Fold>
    </>
  );
}
