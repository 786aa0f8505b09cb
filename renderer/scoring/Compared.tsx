import type { Assessment } from '#core/assessment/finding-assessment.ts';
import { WORST_FIRST } from '#core/assessment/bands.ts';
import { movedBetween, sumLeft } from '#core/assessment/what-if.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import { LevelMark } from '../ui/LevelMark.tsx';
import { LevelName } from '../ui/LevelName.tsx';
import styles from './Scoring.module.css';
import { SET_NAMES, type SetName } from './what-if-state.ts';

const words = strings.scoring.whatIf;

interface ComparedProps {
  readonly now: Assessment;
  readonly sets: Readonly<Record<SetName, Assessment>>;
}

/** What each set would leave, beside what there is now. */
export function Compared({ now, sets }: ComparedProps) {
  const all = [sets.A, sets.B, now] as const;
  const { score } = strings.review;
  return (
    <table className={styles.compare}>
      <caption>{words.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {SET_NAMES.map((name) => (
            <th key={name} scope="col">
              {words.set(name)}
            </th>
          ))}
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {WORST_FIRST.map((band) => (
          <tr key={band}>
            <th scope="row">
              <LevelName band={band} size={16} />
            </th>
            {all.map(({ counts }, index) => (
              <td key={index}>{counts.byBand[band]}</td>
            ))}
          </tr>
        ))}
        <Figures label={words.highest} values={all.map(({ posture }) => posture.residual)} show={score} />
        <Figures label={words.sum} values={all.map(sumLeft)} show={score} />
        {now.scheme.appetite !== 'none' && (
          <Figures label={words.beyond} values={all.map(({ posture }) => posture.beyondAppetite)} show={String} />
        )}
      </tbody>
    </table>
  );
}

interface FiguresProps {
  readonly label: string;
  /** Of the sets, then of now; the less the better. */
  readonly values: readonly number[];
  readonly show: (value: number) => string;
}

function Figures({ label, values, show }: FiguresProps) {
  const now = values.at(-1) ?? 0;
  return (
    <tr>
      <th scope="row">{label}</th>
      {values.map((value, index) => (
        <td key={index} data-better={value < now || undefined} data-worse={value > now || undefined}>
          {show(value)}
        </td>
      ))}
    </tr>
  );
}

interface MovesProps {
  readonly name: SetName;
  readonly now: Assessment;
  readonly then: Assessment;
}

/** The findings whose scores a set moves, the largest move first. */
export function Moves({ name, now, then }: MovesProps) {
  const model = useDocument((open) => open.model);
  const moved = movedBetween(now, then);
  if (moved.length === 0) return null;
  return (
    <Fold level={4} title={words.moves(name, moved.length)}>
      <ul className={styles.moves}>
        {moved.map(({ finding: key, from, to }) => {
          const at = now.byKey.get(key);
          return (
            <li key={key}>
              <span className={styles.level}>
                <LevelMark band={to.band} size={16} />
                {at && strings.review.assessment.where(at.finding.risk, nameOf(model, at.finding.element))}
              </span>
              {words.move(from.residual, to.residual)}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
