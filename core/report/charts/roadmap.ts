import { element, type Svg } from '../../picture/svg.ts';
import { colours, type Theme } from '../../picture/tokens.ts';
import { reportCharts as text } from '../../strings/report-charts.ts';
import { type Chart, chart, fitted, words } from './chart.ts';

const QUARTERS = 4;
const TOP = 34;
const ROW = 17;
const BAR = 9;

/** One action with the day by which it is to be done, `2026-12-31`. */
export interface Planned {
  readonly label: string;
  readonly due: string;
}

interface Options {
  /** The day from which the plan is seen, `2026-11-21`. */
  readonly from: string;
  readonly theme: Theme;
  readonly width: number;
}

/** Actions as bars that end in the quarter by which they are due; what is overdue stands before the first, what is later after the last. */
export function drawRoadmap(actions: readonly Planned[], { from, theme, width }: Options): Chart {
  const colour = colours(theme);
  const left = Math.min(220, width * 0.44);
  const column = (width - left) / (QUARTERS + 1);
  const first = quarterOf(from);
  const height = TOP + actions.length * ROW + 4;
  const edge = (index: number): number => left + index * column;
  const grid = Array.from({ length: QUARTERS + 1 }, (_, index): readonly Svg[] => [
    element('path', { d: `M${edge(index)} 18L${edge(index)} ${height}`, stroke: colour.edge, 'stroke-width': 0.6 }),
    words(
      index < QUARTERS ? text.quarter(...named(first + index)) : text.later,
      { x: edge(index) + 4, y: 27 },
      { size: 7.5, fill: colour.textSoft },
    ),
  ]).flat();
  const bars = actions.flatMap(({ label, due }, index): readonly Svg[] => {
    const y = TOP + index * ROW;
    const isOverdue = due < from;
    const reach = Math.min(QUARTERS + 0.9, Math.max(0.12, quarterOf(due) - first + partOf(due)));
    return [
      words(fitted(label, left - 8, 8), { x: 0, y: y + BAR - 1 }, { fill: colour.text }),
      element('rect', {
        x: left,
        y,
        width: isOverdue ? 3 : reach * column,
        height: BAR,
        rx: 1.5,
        fill: isOverdue ? colour.danger : colour.accent,
      }),
      ...(isOverdue
        ? [words(text.overdue, { x: left + 7, y: y + BAR - 1 }, { size: 7.5, weight: 600, fill: colour.danger })]
        : []),
    ];
  });
  return chart(width, height, theme, text.roadmapAlt(actions), [
    words(text.roadmap, { x: 0, y: 11 }, { size: 9, weight: 600, fill: colour.text }),
    ...grid,
    ...bars,
  ]);
}

/** Quarters counted from the year 0. */
function quarterOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** How far into its quarter a day lies, 0 to 1. */
function partOf(day: string): number {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return (((month - 1) % 3) + date / 31) / 3;
}

function named(quarter: number): [year: number, quarter: number] {
  return [Math.floor(quarter / 4), (quarter % 4) + 1];
}
