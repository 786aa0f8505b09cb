import { useMemo, useState } from 'react';
import { dayOf } from '#core/model/day.ts';
import { composeReport, type ReportInput } from '#core/report/compose.ts';
import type { Logo } from '#core/report/logo.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import type { WantedReport } from '#core/report/wanted.ts';
import { reportExport as words } from '#core/strings/report-export.ts';
import { useDocument } from '../state/document.ts';
import { OutlineView } from './OutlineView.tsx';
import styles from './ReportPreview.module.css';
import { useEarlier } from './use-earlier.ts';

/** How much of a file of data is shown, in characters. */
const SHOWN = 6_000;

interface Props {
  readonly wanted: WantedReport;
  /** What stands on the cover. */
  readonly logo?: Logo | undefined;
}

/** What the report will say, from the same outline as its files. */
export function ReportPreview({ wanted, logo }: Props) {
  const model = useDocument((open) => open.model);
  const catalogue = useDocument((open) => open.catalogue);
  const assessment = useDocument((open) => open.assessment);
  const troubles = useDocument((open) => open.troubles);
  const [madeOn] = useState(() => dayOf(new Date()));
  const earlier = useEarlier(madeOn);
  const input = useMemo<ReportInput>(
    () => ({ model, catalogue, assessment, troubles, earlier, logo, madeOn, workbenchVersion: '' }),
    [model, catalogue, assessment, troubles, earlier, logo, madeOn],
  );
  return (
    <div className={styles.preview} role="region" aria-label={words.preview} tabIndex={0}>
      {wanted.shape === 'csv' || wanted.shape === 'json' ? (
        <pre className={styles.data}>{writeShape(wanted.shape, input, wanted.choice).slice(0, SHOWN)}</pre>
      ) : (
        <Document input={input} wanted={wanted} />
      )}
    </div>
  );
}

function Document({ input, wanted: { choice } }: { readonly input: ReportInput; readonly wanted: WantedReport }) {
  const outline = useMemo(() => composeReport(input, choice), [input, choice]);
  return (
    <article className={styles.page}>
      {outline.marking !== null && <p className={styles.marking}>{outline.marking}</p>}
      <OutlineView blocks={outline.blocks} />
    </article>
  );
}
