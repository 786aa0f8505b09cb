import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CallError } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { note } from '../state/notifications.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './ExportReport.module.css';
import { fileNameOf } from './file-name.ts';
import { type ReportJob, useReportJob } from './use-report-job.ts';

const words = strings.review.export;

interface Props {
  readonly projectId: ProjectId;
  readonly onClose: () => void;
}

/**
 * Asks where the report goes and shows how far it is, in a corner and without taking the focus.
 * Escape cancels while it runs and puts the card away when it is over.
 */
export function ExportReport({ projectId, onClose }: Props) {
  const { job, again } = useReportJob(projectId);
  const [refused, setRefused] = useState<CallError | null>(null);
  const saved = job.state === 'done' ? words.savedAs(fileNameOf(job.path)) : null;
  useEffect(() => {
    if (saved !== null) note(saved);
  }, [saved]);
  const isOver = job.state === 'cancelled';
  useEffect(() => {
    if (isOver) onClose();
  }, [isOver, onClose]);
  if (job.state === 'asking' || job.state === 'cancelled') return null;

  const attempt = (call: Promise<void>): void => {
    call.catch((thrown: unknown) => setRefused(errorOf(thrown)));
  };
  const cancel = (jobId: string): void => attempt(ask('job.cancel', { jobId }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    if (job.state === 'running') cancel(job.jobId);
    else onClose();
  };

  return (
    <section className={styles.card} aria-label={words.label} onKeyDown={onKeyDown}>
      <p className={styles.title} role="status">
        {titleOf(job)}
      </p>
      {job.state === 'running' && <Progress fraction={job.fraction} step={job.step} />}
      {job.state === 'done' && <p className={styles.file}>{fileNameOf(job.path)}</p>}
      {job.state === 'failed' && <ErrorNotice error={job.error} />}
      {refused && <ErrorNotice error={refused} />}
      <div className={styles.buttons}>
        {job.state === 'running' && <Button onPress={() => cancel(job.jobId)}>{words.cancel}</Button>}
        {job.state === 'done' && (
          <Button onPress={() => attempt(ask('report.show', { jobId: job.jobId }))}>{words.show}</Button>
        )}
        {job.state === 'failed' && <Button onPress={again}>{words.retry}</Button>}
        {job.state !== 'running' && <Button onPress={onClose}>{strings.review.dismiss}</Button>}
      </div>
    </section>
  );
}

function titleOf(job: ReportJob): string {
  if (job.state === 'running') return words.making;
  return job.state === 'done' ? words.saved : '';
}

function Progress({ fraction, step }: { fraction: number; step: string }) {
  return (
    <>
      <progress className={styles.progress} aria-label={words.making} value={fraction} max={1} />
      <p className={styles.step}>{step}</p>
    </>
  );
}
