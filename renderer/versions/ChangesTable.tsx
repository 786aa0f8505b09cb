import type { ChangesSince, FindingChange, Standing } from '#core/overview/changes-since.ts';
import { strings } from '#core/strings/index.ts';
import { firstOfBoth } from './listed.ts';
import styles from './Versions.module.css';

const words = strings.versions;
const { known } = strings.home;
/** No more than so many are listed: some of each, so that many findings do not hide what they follow from. */
const LISTED = 400;

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly change: keyof typeof words.change;
  readonly facts: string;
}

/** Everything in which two versions differ, line by line. */
export function ChangesTable({ changes }: { readonly changes: ChangesSince }) {
  const { findings, drawn } = linesOf(changes);
  const count = findings.length + drawn.length;
  return (
    <section>
      <h3 className={styles.subheading}>{words.table}</h3>
      {count === 0 ? (
        <p className={styles.soft}>{words.same}</p>
      ) : (
        <table className={styles.changes} aria-label={words.list} data-selectable>
          <thead>
            <tr>
              {(['change', 'kind', 'name', 'facts'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstOfBoth(findings, drawn, LISTED).map(({ id, kind, name, change, facts }) => (
              <tr key={id}>
                <td data-change={change}>{words.change[change]}</td>
                <td>{kind}</td>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>{facts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > LISTED && <p className={styles.soft}>{words.more(count - LISTED)}</p>}
    </section>
  );
}

/** What became of findings, and what was drawn, said and decided. */
function linesOf({
  differences,
  gained,
  lost,
  moved,
}: ChangesSince): Readonly<Record<'findings' | 'drawn', readonly Line[]>> {
  const finding =
    (change: 'gained' | 'lost' | 'moved') =>
    (one: FindingChange): Line => ({
      id: `${change} ${one.key}`,
      kind: words.finding,
      name: strings.review.assessment.where(one.risk, one.where),
      change,
      facts:
        change === 'moved'
          ? words.moved(standing(one.before), standing(one.after))
          : standing(one[change === 'gained' ? 'after' : 'before']),
    });
  return {
    findings: [...gained.map(finding('gained')), ...lost.map(finding('lost')), ...moved.map(finding('moved'))],
    drawn: differences.map(({ kind, id, name, change, facts }): Line => ({
      id: `${kind} ${id}`,
      kind: known.kinds[kind],
      name,
      change,
      facts: known.facts(facts),
    })),
  };
}

function standing(one: Standing | null): string {
  return one === null ? '' : `${strings.review.level[one.band]} ${words.score(one.residual)}`;
}
