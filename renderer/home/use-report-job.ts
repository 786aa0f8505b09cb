import { useEffect, useRef, useState } from 'react';
import type { CallError, JobOutcome } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { ask, errorOf } from '../state/workbench.ts';

/** How far the export of a report is. */
export type ReportJob =
  /** The person is being asked where to. */
  | { readonly state: 'asking' }
  /** `fraction` from 0 to 1. */
  | { readonly state: 'running'; readonly jobId: string; readonly fraction: number; readonly step: string }
  | { readonly state: 'done'; readonly jobId: string; readonly path: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: CallError };

/** What a job's events have said of it so far; they may come before the call answers its id. */
interface Heard {
  readonly fraction: number;
  readonly step: string;
  readonly outcome: JobOutcome | null;
}

const NOTHING_HEARD: Heard = { fraction: 0, step: '', outcome: null };

/** Asks where to and makes the report; `again` starts over. */
export function useReportJob(projectId: ProjectId): { readonly job: ReportJob; readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [started, setStarted] = useState<ReportJob>({ state: 'asking' });
  const [heard, setHeard] = useState<ReadonlyMap<string, Heard>>(new Map());
  const asked = useRef(-1);

  useEffect(() => {
    const hear = (jobId: string, news: Partial<Heard>): void =>
      setHeard((before) => new Map(before).set(jobId, { ...(before.get(jobId) ?? NOTHING_HEARD), ...news }));
    const stops = [
      window.workbench.on('job.progress', ({ jobId, ...news }) => hear(jobId, news)),
      window.workbench.on('job.ended', ({ jobId, outcome }) => hear(jobId, { outcome })),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);

  useEffect(() => {
    if (asked.current === attempt) return;
    asked.current = attempt;
    setStarted({ state: 'asking' });
    ask('report.export', { projectId }).then(
      (job) => setStarted(job ? { state: 'running', jobId: job.jobId, fraction: 0, step: '' } : { state: 'cancelled' }),
      (thrown: unknown) => setStarted({ state: 'failed', error: errorOf(thrown) }),
    );
  }, [attempt, projectId]);

  return {
    job: started.state === 'running' ? following(started.jobId, heard.get(started.jobId) ?? NOTHING_HEARD) : started,
    again: () => setAttempt(attempt + 1),
  };
}

function following(jobId: string, { fraction, step, outcome }: Heard): ReportJob {
  switch (outcome?.state) {
    case undefined:
      return { state: 'running', jobId, fraction, step };
    case 'done':
      return { state: 'done', jobId, path: outcome.path };
    case 'cancelled':
      return { state: 'cancelled' };
    case 'failed':
      return { state: 'failed', error: outcome.error };
  }
}
