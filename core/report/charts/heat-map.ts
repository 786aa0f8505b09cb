import type { FindingAssessment } from '../../assessment/finding-assessment.ts';
import { bandAt } from '../../assessment/rating.ts';
import type { ScoringScheme } from '../../assessment/scheme.ts';
import type { Rating } from '../../assessment/scoring.ts';
import type { Point } from '../../model/geometry.ts';
import { BAND_LETTERS } from '../../picture/level-mark.ts';
import { element, hundredths, type Svg } from '../../picture/svg.ts';
import { colours, type Theme } from '../../picture/tokens.ts';
import { reportCharts as text } from '../../strings/report-charts.ts';
import { bandArea, type Chart, chart, words } from './chart.ts';

const STEPS = [1, 2, 3, 4, 5] as const;
const LEFT = 30;
const TOP = 20;
const BELOW = 28;

/** Which scores are put on the map. */
export type HeatOf = 'inherent' | 'residual';

interface Options {
  readonly scheme: ScoringScheme;
  readonly theme: Theme;
  /** Of the whole picture. */
  readonly width: number;
}

type Rated = Pick<FindingAssessment, 'ratings'>;

/** Findings by likelihood and impact, 1 to 5 each, with their number in each cell; on the residual map, arrows tell where they come from. */
export function drawHeatMap(findings: readonly Rated[], of: HeatOf, { scheme, theme, width }: Options): Chart {
  const side = (width - LEFT - 2) / STEPS.length;
  const high = Math.round(side * 0.72);
  const colour = colours(theme);
  const height = TOP + high * STEPS.length + BELOW;
  const corner = (likelihood: number, impact: number): Point => ({
    x: LEFT + (impact - 1) * side,
    y: TOP + (STEPS.length - likelihood) * high,
  });
  const cells = STEPS.flatMap((likelihood) =>
    STEPS.flatMap((impact): readonly Svg[] => {
      const at = corner(likelihood, impact);
      const band = bandAt({ likelihood, impact }, scheme);
      const count = findings.filter(({ ratings }) => isIn(ratings[of], likelihood, impact)).length;
      return [
        ...bandArea(band, theme, { ...at, width: side - 1.5, height: high - 1.5 }, true),
        words(BAND_LETTERS[band], { x: at.x + 3, y: at.y + 8 }, { size: 6, fill: colour.textSoft }),
        ...(count === 0
          ? []
          : [
              words(
                String(count),
                { x: at.x + side * 0.66, y: at.y + high / 2 + 5 },
                { size: 14, weight: 600, fill: colour.text, anchor: 'middle' },
              ),
            ]),
      ];
    }),
  );
  const arrows = of === 'residual' ? movesOf(findings).map((move) => arrow(move, corner, side, high, colour.text)) : [];
  return chart(width, height, theme, text.heatAlt(of, cellsOf(findings, of)), [
    words(text.heat[of], { x: LEFT, y: 11 }, { size: 9, weight: 600, fill: colour.text }),
    ...cells,
    ...arrows.flat(),
    ...axes(corner, side, high, height, colour.textSoft),
  ]);
}

function axes(
  corner: (likelihood: number, impact: number) => Point,
  side: number,
  high: number,
  height: number,
  fill: string,
): readonly Svg[] {
  return [
    words(text.likelihood, { x: 0, y: TOP + 8 }, { size: 6.5, fill }),
    words(text.impact, { x: LEFT + (side * STEPS.length) / 2, y: height - 4 }, { size: 7, fill, anchor: 'middle' }),
    ...STEPS.flatMap((step) => [
      words(String(step), { x: LEFT - 6, y: corner(step, 1).y + high / 2 + 3 }, { size: 8, fill, anchor: 'end' }),
      words(String(step), { x: corner(1, step).x + side / 2, y: height - BELOW + 11 }, { fill, anchor: 'middle' }),
    ]),
  ];
}

interface Move {
  readonly from: readonly [likelihood: number, impact: number];
  readonly to: readonly [likelihood: number, impact: number];
}

/** From which cells to which findings moved, each way once. */
function movesOf(findings: readonly Rated[]): readonly Move[] {
  const ways = new Map<string, Move>();
  for (const { ratings } of findings) {
    const [from, to] = [cellOf(ratings.inherent), cellOf(ratings.residual)];
    if (from[0] !== to[0] || from[1] !== to[1]) ways.set([...from, ...to].join(), { from, to });
  }
  return [...ways.values()];
}

function arrow(
  { from, to }: Move,
  corner: (likelihood: number, impact: number) => Point,
  side: number,
  high: number,
  stroke: string,
): readonly Svg[] {
  const middle = ([likelihood, impact]: Move['from']): Point => {
    const { x, y } = corner(likelihood, impact);
    return { x: x + side * 0.3, y: y + high * 0.5 };
  };
  const [a, b] = [middle(from), middle(to)];
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const wing = (turn: number): string =>
    `${hundredths(b.x - 6 * Math.cos(angle + turn))} ${hundredths(b.y - 6 * Math.sin(angle + turn))}`;
  return [
    element('circle', { cx: a.x, cy: a.y, r: 1.8, fill: 'none', stroke, 'stroke-width': 0.8 }),
    element('path', {
      d: `M${hundredths(a.x)} ${hundredths(a.y)}L${hundredths(b.x)} ${hundredths(b.y)}M${wing(0.45)}L${hundredths(b.x)} ${hundredths(b.y)}L${wing(-0.45)}`,
      fill: 'none',
      stroke,
      'stroke-width': 1,
    }),
  ];
}

function cellOf({ likelihood, impact }: Rating): readonly [number, number] {
  return [step(likelihood), step(impact)];
}

function isIn(rating: Rating, likelihood: number, impact: number): boolean {
  const [l, i] = cellOf(rating);
  return l === likelihood && i === impact;
}

/** The cells that hold something, as `[likelihood, impact, count]`, worst first. */
function cellsOf(findings: readonly Rated[], of: HeatOf): readonly (readonly [number, number, number])[] {
  return STEPS.toReversed().flatMap((likelihood) =>
    STEPS.toReversed().flatMap((impact) => {
      const count = findings.filter(({ ratings }) => isIn(ratings[of], likelihood, impact)).length;
      return count === 0 ? [] : [[likelihood, impact, count] as const];
    }),
  );
}

const step = (value: number): number => Math.min(5, Math.max(1, Math.round(value)));
