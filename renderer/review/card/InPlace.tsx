import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { strings } from '#core/strings/index.ts';
import { inPlace } from '../open-work.ts';
import styles from './FindingCard.module.css';

/** How many of the strategies that apply are in place, as a thin bar. */
export function InPlace({ assessed }: { readonly assessed: FindingAssessment }) {
  const { done, all } = inPlace(assessed);
  return (
    <span className={styles.track} role="img" aria-label={strings.review.finding.strategiesDone(done, all)}>
      <span className={styles.filled} style={{ inlineSize: `${all === 0 ? 0 : (done / all) * 100}%` }} />
    </span>
  );
}
