import { useMemo } from 'react';
import { stands } from '#core/assessment/finding-assessment.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { SeverityMark } from '../review/by-hand/SeverityMark.tsx';
import { useDocument } from '../state/document.ts';
import styles from './Presentation.module.css';
import { parkedIn } from './presented.ts';
import { goToFindingStep } from './show.ts';

const words = strings.present;

/** The end of a presentation: how much is decided, and what was put off; each leads back to its step. */
export function ParkedList() {
  const assessment = useDocument((open) => open.assessment);
  const model = useDocument((open) => open.model);
  const parked = useMemo(() => parkedIn({ model, assessment }), [model, assessment]);
  const standing = assessment.findings.filter((one) => stands(one) || one.treatment === 'notApplicable');
  const decided = standing.filter(({ treatment }) => treatment !== 'undecided');
  return (
    <div className={styles.parked}>
      <h2 className={styles.name}>{words.parkedHeading(parked.length)}</h2>
      <p className={styles.reason}>{words.standing(decided.length, standing.length)}</p>
      <p className={styles.soft}>{parked.length === 0 ? words.nothingParked : words.parkedIntro}</p>
      <ul className={styles.list}>
        {parked.map(({ key, element, title, severity }) => (
          <li key={key}>
            <button type="button" className={styles.item} onClick={() => goToFindingStep(key)}>
              <SeverityMark severity={severity} size={36} />
              <span>
                <strong dir="auto">{title}</strong>
                <span className={styles.soft} dir="auto">
                  {nameOf(model, element)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
