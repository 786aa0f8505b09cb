import { stands, type Assessment, type FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { isPlaced } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import type { Theme } from '../picture/tokens.ts';
import { reportCharts } from '../strings/report-charts.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { type BarRow, drawBars } from './charts/bars.ts';
import { beside, type ByBand, type Chart, NONE, sumOf } from './charts/chart.ts';
import { drawHeatMap, type HeatOf } from './charts/heat-map.ts';
import { type Block, TEXT_WIDTH } from './outline.ts';
import type { Scene } from './scene.ts';

const words = reportSections.posture;
const GAP = 19;
const MAP_WIDTH = (TEXT_WIDTH - GAP) / 2;
/** How many boundaries or owners a chart tells apart. */
const MOST_BARS = 10;

/** Where the findings stand: maps of likelihood and impact before and now, and bars by risk, boundary and owner. */
export function postureSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'posture' };
  const counting = scene.assessment.findings.filter(stands);
  if (counting.length === 0) return [heading, { kind: 'paragraph', text: words.empty }];
  const map = (of: HeatOf): Chart =>
    drawHeatMap(counting, of, { scheme: scene.assessment.scheme, theme: 'print', width: MAP_WIDTH });
  return [
    heading,
    { kind: 'paragraph', text: words.intro },
    figure(beside(map('inherent'), map('residual'), GAP, 'print'), words.caption),
    ...postureBars(scene, { theme: 'print', width: TEXT_WIDTH }).map((chart) => figure(chart, '')),
  ];
}

/** The findings that count as bars by risk, by trust boundary and by owner. */
export function postureBars(
  { assessment, model, catalogue }: PostureOf,
  { theme, width }: { readonly theme: Theme; readonly width: number },
): readonly [byRisk: Chart, byBoundary: Chart, byOwner: Chart] {
  const counting = assessment.findings.filter(stands);
  const titles = new Map(catalogue.risks.map(({ id, title }) => [id, `${id} ${title}`]));
  const boundaryOf = ({ finding }: FindingAssessment): string => {
    const at = model.element.get(finding.element);
    const boundary = isPlaced(at) && at.boundary !== null ? model.element.get(at.boundary) : undefined;
    return boundary ? boundary.name.trim() || strings.review.unnamed : reportCharts.noBoundary;
  };
  const ownerOf = ({ decision }: FindingAssessment): string => decision?.owner.trim() || reportCharts.noOwner;
  const riskOf = ({ finding }: FindingAssessment): string => titles.get(finding.risk) ?? finding.risk;
  const draw = (title: string, rows: readonly BarRow[]): Chart => drawBars(rows, { title, theme, width });
  return [
    draw(
      reportCharts.byRisk,
      grouped(counting, riskOf).toSorted((a, b) => (a.label < b.label ? -1 : 1)),
    ),
    draw(reportCharts.byBoundary, shortened(grouped(counting, boundaryOf))),
    draw(reportCharts.byOwner, shortened(grouped(counting, ownerOf))),
  ];
}

interface PostureOf {
  readonly assessment: Assessment;
  readonly model: Model;
  readonly catalogue: Pick<Catalogue, 'risks'>;
}

function grouped(findings: readonly FindingAssessment[], nameOf: (finding: FindingAssessment) => string): BarRow[] {
  const groups = new Map<string, ByBand>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const before = groups.get(name) ?? NONE;
    groups.set(name, { ...before, [finding.band]: before[finding.band] + 1 });
  }
  return [...groups].map(([label, byBand]) => ({ label, byBand })).sort(mostFirst);
}

/** The rows with most findings, and all others as one. */
function shortened(rows: readonly BarRow[]): readonly BarRow[] {
  if (rows.length <= MOST_BARS) return rows;
  const others = rows.slice(MOST_BARS - 1);
  const byBand = others.reduce<ByBand>(
    (sum, { byBand: { low, medium, high, critical } }) => ({
      low: sum.low + low,
      medium: sum.medium + medium,
      high: sum.high + high,
      critical: sum.critical + critical,
    }),
    NONE,
  );
  return [...rows.slice(0, MOST_BARS - 1), { label: reportCharts.others(others.length), byBand }];
}

function mostFirst(a: BarRow, b: BarRow): number {
  return sumOf(b.byBand) - sumOf(a.byBand) || (a.label < b.label ? -1 : 1);
}

function figure({ svg, width, height, alt }: Chart, caption: string): Block {
  return { kind: 'figure', svg, width, height, alt, caption };
}
