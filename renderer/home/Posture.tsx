import { BANDS } from '#core/assessment/bands.ts';
import type { Glance } from '#core/overview/glance.ts';
import { strings } from '#core/strings/index.ts';
import { LevelMark } from '../ui/LevelMark.tsx';
import styles from './Home.module.css';

/** How a project stands, in one line; empty while nobody has looked, with null when it cannot be read. */
export function Posture({ glance }: { readonly glance: Glance | null | undefined }) {
  const worst = glance && BANDS.findLast((band) => glance.byBand[band] > 0);
  return (
    <span className={styles.posture}>
      {worst && <LevelMark band={worst} size={14} />}
      {glance === null && strings.home.unreadable}
      {glance && strings.home.posture(glance.byBand, glance.suggested, glance.own)}
      {glance && glance.toReview > 0 && <span className={styles.review}>{strings.home.toReview(glance.toReview)}</span>}
    </span>
  );
}
