import type { Comparison, Evaluation, Score } from './evaluate.ts';

/** A set of drawings by its name, with how the rules did on it. */
export interface Scored extends Comparison {
  readonly name: string;
}

/** One row per set and way of running the rules, as a Markdown table. */
export function setsTable(sets: readonly Scored[]): string {
  return table(
    ['Set', 'Drawings', 'Run on', 'Found', 'Found or suggested', 'False alarms', 'Per drawing', 'Per ten elements'],
    sets.flatMap(({ name, withTicks, typesAndFlows }) => [
      [`\`${name}\``, String(withTicks.drawings), 'all answers', ...columnsOf(withTicks)],
      ['', '', 'types and flows alone', ...columnsOf(typesAndFlows)],
    ]),
  );
}

function columnsOf({ total, figures }: Evaluation): readonly string[] {
  return [
    outOf(total.found, total.required),
    outOf(total.foundOrSuggested, total.required),
    outOf(total.falseAlarms, total.attached),
    figures.perDrawing.toFixed(1),
    figures.perTenElements.toFixed(1),
  ];
}

/** One row per risk of a set, as a Markdown table; `a / b` is on all answers and on types and flows alone. */
export function risksTable({ withTicks, typesAndFlows }: Comparison): string {
  const risks = [...new Set([...withTicks.byRisk.keys(), ...typesAndFlows.byRisk.keys()])].sort();
  const both = (risk: string, number: (score: Score) => number): string =>
    [withTicks, typesAndFlows].map(({ byRisk }) => ofRisk(byRisk.get(risk), number)).join(' / ');
  return table(
    ['Risk', 'To be found', 'Found', 'Found or suggested', 'Attached', 'Suggested', 'False alarms'],
    risks.map((risk) => [
      risk,
      ofRisk(withTicks.byRisk.get(risk), ({ required }) => required),
      both(risk, ({ found }) => found),
      both(risk, ({ foundOrSuggested }) => foundOrSuggested),
      both(risk, ({ attached }) => attached),
      both(risk, ({ suggested }) => suggested),
      both(risk, ({ falseAlarms }) => falseAlarms),
    ]),
  );
}

/** What was missed and what was a false alarm, a line each. */
export function mistakes({ missed, alarms }: Evaluation): readonly string[] {
  return [
    ...missed.map(({ drawing, place: { risk, elements }, suggested }) => {
      const places = elements === 'all' ? 'anywhere' : `at ${elements.join(', ')}`;
      return `missed ${risk} in ${drawing} ${places}${suggested ? ' (suggested)' : ''}`;
    }),
    ...alarms.map(({ drawing, finding: { risk, element, causes } }) => {
      const reasons = causes.filter(({ holds }) => holds === 'yes').map(({ because }) => because);
      return `false alarm ${risk} in ${drawing} at ${element}: ${reasons.join(' ')}`;
    }),
  ];
}

function ofRisk(score: Score | undefined, number: (score: Score) => number): string {
  return String(score === undefined ? 0 : number(score));
}

function outOf(part: number, whole: number): string {
  return whole === 0 ? '0 of 0' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}

/** Columns as wide as their widest cell, the way a formatter leaves them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
