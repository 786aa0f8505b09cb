import { stands } from '#core/assessment/finding-assessment.ts';
import type { Chart } from '#core/report/charts/chart.ts';
import { drawHeatMap } from '#core/report/charts/heat-map.ts';
import { postureBars } from '#core/report/posture.ts';
import { reportSections } from '#core/strings/report-sections.ts';
import { useDocument } from '../../state/document.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShownTheme } from '../../ui/theme.ts';
import styles from './PostureCharts.module.css';

/** In pixels; the panel shows the maps larger, so that what stands at their axes can be read. */
const WIDTH = { maps: 240, bars: 320 } as const;

/** The maps and bars of the report, drawn by the same code. */
export function PostureCharts() {
  return (
    <Fold level={3} title={reportSections.titles.posture}>
      <Charts />
    </Fold>
  );
}

function Charts() {
  const assessment = useDocument((open) => open.assessment);
  const model = useDocument((open) => open.model);
  const catalogue = useDocument((open) => open.catalogue);
  const theme = useShownTheme();
  const counting = assessment.findings.filter(stands);
  const options = { scheme: assessment.scheme, theme, width: WIDTH.maps };
  return (
    <div className={styles.charts}>
      <Picture chart={drawHeatMap(counting, 'inherent', options)} />
      <Picture chart={drawHeatMap(counting, 'residual', options)} />
      {postureBars({ assessment, model, catalogue }, { ...options, width: WIDTH.bars }).map((chart) => (
        <Picture key={chart.alt} chart={chart} />
      ))}
    </div>
  );
}

/** A chart is loaded as an image, never as markup. */
function Picture({ chart: { svg, width, height, alt } }: { readonly chart: Chart }) {
  return <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={height} alt={alt} />;
}
