import { BANDS, WORST_FIRST } from '#core/assessment/bands.ts';
import type { Figures } from '#core/overview/changes-since.ts';
import { strings } from '#core/strings/index.ts';
import styles from './Versions.module.css';

const words = strings.versions.figures;

interface Props {
  readonly before: Figures;
  readonly after: Figures;
  readonly names: readonly [string, string];
}

/** Two versions in numbers; what differs stands out. */
export function FiguresTable({ before, after, names }: Props) {
  const rows = ROWS.map(([name, of]) => [words[name], of(before), of(after)] as const);
  return (
    <table className={styles.figures} aria-label={words.label}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          {names.map((name, index) => (
            <th key={index} scope="col" dir="auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, was, is]) => (
          <tr key={name} data-differs={was !== is || undefined}>
            <th scope="row">{name}</th>
            <td>{was}</td>
            <td>{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const total = ({ byBand }: Figures): number => BANDS.reduce((sum, band) => sum + byBand[band], 0);

type Row = Exclude<keyof typeof words, 'label' | 'what'>;
const ROWS: readonly (readonly [Row, (figures: Figures) => string])[] = [
  ['components', ({ components }) => String(components)],
  ['flows', ({ flows }) => String(flows)],
  ['findings', (figures) => String(total(figures))],
  ...WORST_FIRST.map((band) => [band, ({ byBand }: Figures) => String(byBand[band])] as const),
  ['residual', ({ residual }) => strings.versions.score(residual)],
  ['undecided', ({ undecided }) => String(undecided)],
  ['beyondAppetite', ({ beyondAppetite }) => String(beyondAppetite)],
];
