import { useEffect, useState } from 'react';
import { workerOf } from '../state/workers.ts';
// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the worker's own bundle
import workerUrl from './writing-worker.ts?worker&url';
import { type WritingTask, type Written, written } from './written.ts';

const startWorker = workerOf(workerUrl, { type: 'module', name: 'report' });

interface Writing {
  /** What was written last; null before the first. */
  readonly shown: Written | null;
  /** True while something else than what is shown is being written. */
  readonly isBusy: boolean;
}

/** Writes a report in a worker, which ends as soon as another report is wanted. */
export function useWritten(task: WritingTask): Writing {
  const [last, setLast] = useState<{ readonly task: WritingTask; readonly shown: Written } | null>(null);
  useEffect(() => {
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Written>) => setLast({ task, shown: data }));
    worker.addEventListener('error', () => setLast({ task, shown: written(task) }));
    worker.postMessage(task);
    return () => worker.terminate();
  }, [task]);
  return { shown: last?.shown ?? null, isBusy: last?.task !== task };
}
