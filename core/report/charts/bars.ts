import { WORST_FIRST } from '../../assessment/bands.ts';
import { BAND_LETTERS } from '../../picture/level-mark.ts';
import type { Svg } from '../../picture/svg.ts';
import { bandColours, colours, type Theme } from '../../picture/tokens.ts';
import { reportCharts as text } from '../../strings/report-charts.ts';
import { bandArea, type ByBand, type Chart, chart, fitted, sumOf, words } from './chart.ts';

const TOP = 20;
const ROW = 16;
const BAR = 11;
/** The narrowest piece on which a letter fits. */
const LETTERED = 10;

/** One bar: what it is about and its findings by level. */
export interface BarRow {
  readonly label: string;
  readonly byBand: ByBand;
}

interface Options {
  readonly title: string;
  readonly theme: Theme;
  readonly width: number;
}

/** Findings by level as bars, one below the other; each piece has the colour, hatch and letter of its level. */
export function drawBars(rows: readonly BarRow[], { title, theme, width }: Options): Chart {
  const colour = colours(theme);
  const label = Math.min(170, width * 0.36);
  const most = Math.max(1, ...rows.map(({ byBand }) => sumOf(byBand)));
  const unit = (width - label - 24) / most;
  const pieces = rows.flatMap(({ label: name, byBand }, index): readonly Svg[] => {
    const y = TOP + index * ROW;
    let x = label;
    const bars = WORST_FIRST.flatMap((band): readonly Svg[] => {
      const length = byBand[band] * unit;
      if (length === 0) return [];
      const at = { x, y, width: length - 0.8, height: BAR };
      x += length;
      const letter = { x: at.x + at.width / 2, y: y + BAR - 2.6 };
      return [
        ...bandArea(band, theme, at, false),
        ...(length < LETTERED
          ? []
          : [
              words(BAND_LETTERS[band], letter, {
                size: 7.5,
                weight: 600,
                fill: bandColours(theme, band).text,
                anchor: 'middle',
              }),
            ]),
      ];
    });
    return [
      words(fitted(name, label - 8, 8), { x: 0, y: y + BAR - 2.4 }, { fill: colour.text }),
      ...bars,
      words(String(sumOf(byBand)), { x: x + 4, y: y + BAR - 2.4 }, { weight: 600, fill: colour.text }),
    ];
  });
  const alt = text.barsAlt(
    title,
    rows.map(({ label: name, byBand }) => [name, byBand] as const),
  );
  return chart(width, TOP + rows.length * ROW + 2, theme, alt, [
    words(title, { x: 0, y: 11 }, { size: 9, weight: 600, fill: colour.text }),
    ...pieces,
  ]);
}
