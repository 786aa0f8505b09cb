import { randomUUID } from 'node:crypto';
import type { Events, JobOutcome } from '#core/ipc/contract.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { ReportJob } from './report-job.ts';

/** How the screen is told of something unasked. */
export type Tell = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

/** The long work that runs beside the screen, by job id. */
export interface Jobs {
  /** Begins a job; the screen hears of its progress and its end. */
  begin(start: (onProgress: (fraction: number, step: string) => void) => ReportJob): { readonly jobId: string };
  /** Ends a job; one that has ended already stays as it is. */
  cancel(jobId: string): void;
  /** The file that a job wrote. */
  fileOf(jobId: string): string;
  /** Cancels what still runs and waits until it is gone. */
  end(): Promise<void>;
}

/** The jobs of a window that hears of them by `tell`. */
export function createJobs(tell: Tell): Jobs {
  const running = new Map<string, ReportJob>();
  const written = new Map<string, string>();

  const close = (jobId: string, outcome: JobOutcome): void => {
    running.delete(jobId);
    if (outcome.state === 'done') written.set(jobId, outcome.path);
    tell('job.ended', { jobId, outcome });
  };

  return {
    begin(start) {
      const jobId = randomUUID();
      const job = start((fraction, step) => {
        if (running.has(jobId)) tell('job.progress', { jobId, fraction, step });
      });
      running.set(jobId, job);
      void job.outcome.then((outcome) => close(jobId, outcome));
      return { jobId };
    },
    cancel: (jobId) => running.get(jobId)?.cancel(),
    fileOf(jobId) {
      const file = written.get(jobId);
      if (file === undefined) throw new WorkbenchError('invalidInput', 'no file was written by that job');
      return file;
    },
    async end() {
      const outcomes = [...running.values()].map((job) => {
        job.cancel();
        return job.outcome;
      });
      await Promise.all(outcomes);
    },
  };
}
