import { stands } from '#core/assessment/assessment.ts';
import { strings } from '#core/strings/index.ts';
import { nameOf } from '../review/name-of.ts';
import { riskOf } from '../review/risks.ts';
import { useDocument } from '../state/document.ts';
import { LevelMark } from '../ui/LevelMark.tsx';
import styles from './Presentation.module.css';
import { goToFindingStep } from './show.ts';

const words = strings.present;

/** The end of a presentation: how much is decided, and what was put off; each leads back to its step. */
export function ParkedList() {
  const { findings } = useDocument(({ assessment }) => assessment);
  const model = useDocument((open) => open.model);
  const parked = findings.filter(({ decision }) => decision?.parked);
  const standing = findings.filter((one) => stands(one) || one.treatment === 'notApplicable');
  const decided = standing.filter(({ treatment }) => treatment !== 'undecided');
  return (
    <div className={styles.parked}>
      <h2 className={styles.name}>{words.parkedHeading(parked.length)}</h2>
      <p className={styles.reason}>{words.standing(decided.length, standing.length)}</p>
      <p className={styles.soft}>{parked.length === 0 ? words.nothingParked : words.parkedIntro}</p>
      <ul className={styles.list}>
        {parked.map(({ finding, band }) => (
          <li key={finding.key}>
            <button type="button" className={styles.item} onClick={() => goToFindingStep(finding.key)}>
              <LevelMark band={band} size={36} />
              <span>
                <strong>
                  {finding.risk} {riskOf(finding.risk).title}
                </strong>
                <span className={styles.soft} dir="auto">
                  {nameOf(model, finding.element)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
