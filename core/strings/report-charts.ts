import { type Band, WORST_FIRST } from '../assessment/bands.ts';

/** "2 critical, 1 high" */
const perBand = (byBand: Readonly<Record<Band, number>>): string =>
  WORST_FIRST.filter((band) => byBand[band] > 0)
    .map((band) => `${byBand[band]} ${band}`)
    .join(', ') || 'none';

/** The words of charts, the same on the screen and on paper. */
export const reportCharts = {
  heat: { inherent: 'Before any strategy', residual: 'With what is in place' },
  likelihood: 'Likely',
  impact: 'Impact',
  heatAlt: (of: 'inherent' | 'residual', cells: readonly (readonly [number, number, number])[]) =>
    cells.length === 0
      ? 'An empty map of likelihood and impact.'
      : `Findings by likelihood and impact, ${of === 'inherent' ? 'before any strategy' : 'with what is in place'}: ${cells
          .map(([likelihood, impact, count]) => `${count} at likelihood ${likelihood} and impact ${impact}`)
          .join('; ')}.`,
  barsAlt: (title: string, rows: readonly (readonly [string, Readonly<Record<Band, number>>])[]) =>
    `${title}: ${rows.map(([name, byBand]) => `${name} ${perBand(byBand)}`).join('; ')}.`,
  byRisk: 'By risk',
  byBoundary: 'By trust boundary',
  byOwner: 'By owner',
  noBoundary: 'Outside any boundary',
  noOwner: 'No owner',
  others: (count: number) => `${count} others`,
  roadmap: 'By when, in quarters',
  quarter: (year: number, quarter: number) => `Q${quarter} ${year}`,
  later: 'Later',
  overdue: 'overdue',
  roadmapAlt: (actions: readonly { readonly label: string; readonly due: string }[]) =>
    `What is due when: ${actions.map(({ label, due }) => `${label} by ${due}`).join('; ')}.`,
} as const;
