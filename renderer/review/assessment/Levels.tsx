import type { AssessmentCounts } from '#core/assessment/finding-assessment.ts';
import { type Band, BANDS, WORST_FIRST } from '#core/assessment/bands.ts';
import { strings } from '#core/strings/index.ts';
import { Term } from '../../knowledge/Term.tsx';
import { LevelName } from '../../ui/LevelName.tsx';
import unseen from '../../ui/spoken.module.css';
import styles from './Levels.module.css';

const words = strings.review.assessment;

/** How many findings stand at each level, before any strategy and now. */
export function Levels({ counts: { byInherentBand, byBand } }: { counts: AssessmentCounts }) {
  const most = Math.max(...BANDS.flatMap((band) => [byInherentBand[band], byBand[band]]), 1);
  return (
    <table className={styles.levels}>
      <caption className={styles.caption}>{words.levels}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={unseen.spoken}>{words.level}</span>
          </th>
          <th scope="col">
            <Term id="inherent-risk">{words.inherent}</Term>
          </th>
          <th scope="col">
            <Term id="residual-risk">{words.residual}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {WORST_FIRST.map((band) => (
          <tr key={band}>
            <th scope="row">
              <LevelName band={band} size={18} />
            </th>
            <td>
              <Bar band={band} share={byInherentBand[band] / most} count={byInherentBand[band]} before />
            </td>
            <td>
              <Bar band={band} share={byBand[band] / most} count={byBand[band]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ band, share, count, before }: { band: Band; share: number; count: number; before?: boolean }) {
  return (
    <span className={styles.bar} data-band={band} data-before={before || undefined}>
      <span className={styles.count}>{count}</span>
      <span className={styles.length}>
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  );
}
