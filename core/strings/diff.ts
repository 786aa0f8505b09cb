import { type Band, WORST_FIRST } from '../assessment/bands.ts';
import type { ChangesSince, Figures, FindingChange, Standing } from '../overview/changes-since.ts';
import { home } from './home.ts';
import { review } from './review.ts';

const SIGNS = { added: '+', removed: '-', changed: '~', gained: '+', lost: '-', moved: '~' } as const;

/** In what two projects differ, as the headless command prints it. */
export const diff = {
  /** The whole as lines of text. */
  text: (before: string, after: string, changes: ChangesSince): string => {
    const { gained, lost, moved, differences } = changes;
    const findings = [
      ...gained.map((one) => finding('gained', one)),
      ...lost.map((one) => finding('lost', one)),
      ...moved.map((one) => finding('moved', one)),
    ];
    const others = differences.map(({ kind, name, change, facts }) => {
      const what = facts.length === 0 ? '' : ` (${home.known.facts(facts)})`;
      return `${SIGNS[change]} ${home.known.kinds[kind]} ${name}${what}`;
    });
    return [
      `${before} -> ${after}`,
      ...part('In numbers', figures(changes.before, changes.after)),
      ...part('Findings', findings),
      ...part('Drawing and decisions', others),
      '',
    ].join('\n');
  },
} as const;

function part(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, ...(lines.length === 0 ? ['  no difference'] : lines.map((line) => `  ${line}`))];
}

function figures(before: Figures, after: Figures): readonly string[] {
  const line = (name: string, was: number | string, is: number | string): string =>
    `${name}: ${was === is ? is : `${was} -> ${is}`}`;
  const band = (one: Band): string => line(review.level[one], before.byBand[one], after.byBand[one]);
  return [
    line('Components', before.components, after.components),
    line('Data flows', before.flows, after.flows),
    ...WORST_FIRST.map(band),
    line('Highest score', review.score(before.residual), review.score(after.residual)),
    line('Undecided', before.undecided, after.undecided),
    line('Above the appetite', before.beyondAppetite, after.beyondAppetite),
  ];
}

function finding(change: 'gained' | 'lost' | 'moved', { risk, where, before, after }: FindingChange): string {
  const stands = [before, after].flatMap((one) => (one ? [standing(one)] : [])).join(' -> ');
  return `${SIGNS[change]} ${review.assessment.where(risk, where)}: ${stands}`;
}

function standing({ band, residual }: Standing): string {
  return `${review.level[band]} ${review.score(residual)}`;
}
