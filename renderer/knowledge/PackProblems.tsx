import type { PackProblem } from '#core/packs/problem.ts';
import { packs as words } from '#core/strings/packs.ts';
import styles from './Page.module.css';

/** Everything that is wrong with a pack, with file, place and reason. */
export function PackProblems({ file, problems }: { file: string; problems: readonly PackProblem[] }) {
  return (
    <ul className={styles.points} data-selectable>
      {problems.map(({ place, reason }) => (
        <li key={`${place} ${reason}`}>{words.problem(file, place, reason)}</li>
      ))}
    </ul>
  );
}
