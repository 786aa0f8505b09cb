import { rm } from 'node:fs/promises';
import type { JobOutcome } from '#core/ipc/contract.ts';
import { callErrorOf } from '../call-error.ts';
import type { Child } from '../child.ts';
import { finishFile, unfinishedName } from '../files/whole-file.ts';
import type { MakeReport, ReportMessage } from '../report/messages.ts';

/** How long the report process may say nothing before it counts as stuck, in milliseconds. */
const SILENCE_MS = 120_000;

/** A report being made. */
export interface ReportJob {
  /** Resolves once, when the file has its name or nothing of it is left. */
  readonly outcome: Promise<JobOutcome>;
  /** Ends it at once. */
  cancel(): void;
}

/** Has `child` make a report and puts it at `path`. Until it is finished nothing there changes. */
export function startReport(
  child: Child,
  order: Omit<MakeReport, 'kind' | 'outPath'>,
  path: string,
  onProgress: (fraction: number, step: string) => void,
): ReportJob {
  const unfinished = unfinishedName(path);
  const verdict = Promise.withResolvers<JobOutcome>();
  const exited = new Promise<void>((resolve) => child.onExit(resolve));
  const failed = (detail: string): void =>
    verdict.resolve({ state: 'failed', error: { code: 'reportFailed', detail } });
  const silence = setTimeout(() => failed('it took too long'), SILENCE_MS);

  child.onMessage((data) => {
    const message = data as ReportMessage;
    silence.refresh();
    switch (message.kind) {
      case 'progress':
        return onProgress(message.fraction, message.step);
      case 'done':
        return verdict.resolve({ state: 'done', path });
      case 'failed':
        return verdict.resolve({ state: 'failed', error: { code: message.code, detail: message.detail } });
    }
  });
  void exited.then(() => failed('its process ended'));
  const make: MakeReport = { kind: 'make', ...order, outPath: unfinished };
  child.post(make);

  /** Only once the process is gone can nothing be written behind our back. */
  const settle = async (outcome: JobOutcome): Promise<JobOutcome> => {
    clearTimeout(silence);
    child.kill();
    await exited;
    if (outcome.state === 'done') return finishFile(unfinished, path).then(() => outcome, asFailed);
    return rm(unfinished, { force: true }).then(() => outcome, asFailed);
  };
  return { outcome: verdict.promise.then(settle), cancel: () => verdict.resolve({ state: 'cancelled' }) };
}

function asFailed(thrown: unknown): JobOutcome {
  return { state: 'failed', error: callErrorOf(thrown) };
}
