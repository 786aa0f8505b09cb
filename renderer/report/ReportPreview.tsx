import { useMemo, useState } from 'react';
import { dayOf } from '#core/model/day.ts';
import type { Logo } from '#core/report/logo.ts';
import type { Outline } from '#core/report/outline.ts';
import type { WantedReport } from '#core/report/wanted.ts';
import { reportExport as words } from '#core/strings/report-export.ts';
import { useDocument } from '../state/document.ts';
import { OutlineView } from './OutlineView.tsx';
import styles from './ReportPreview.module.css';
import { useEarlier } from './use-earlier.ts';
import { useWritten } from './use-written.ts';
import type { WritingTask } from './written.ts';

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
  const task = useMemo<WritingTask>(
    () => ({ input: { model, catalogue, assessment, troubles, earlier, logo, madeOn, workbenchVersion: '' }, wanted }),
    [model, catalogue, assessment, troubles, earlier, logo, madeOn, wanted],
  );
  const { shown, isBusy } = useWritten(task);
  return (
    <div className={styles.preview} role="region" aria-label={words.preview} aria-busy={isBusy} tabIndex={0}>
      {shown === null && <p className={styles.writing}>{words.writing}</p>}
      {shown?.kind === 'data' && <pre className={styles.data}>{shown.text}</pre>}
      {shown?.kind === 'document' && <Page outline={shown.outline} />}
    </div>
  );
}

function Page({ outline: { marking, blocks } }: { readonly outline: Outline }) {
  return (
    <article className={styles.page}>
      {marking !== null && <p className={styles.marking}>{marking}</p>}
      <OutlineView blocks={blocks} />
    </article>
  );
}
