import { writeFile } from 'node:fs/promises';
import { applyChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { callErrorOf } from '../call-error.ts';
import { fileFailure } from '../files/whole-file.ts';
import { STEPS, type Step, makeReport } from './make-report.ts';
import type { MakeReport, ReportMessage } from './messages.ts';

// The report's process: started by main for one report and ended by it afterwards.
process.parentPort.once('message', ({ data }) => {
  make(data as MakeReport).then(
    () => tell({ kind: 'done' }),
    (thrown: unknown) => tell({ kind: 'failed', ...callErrorOf(thrown) }),
  );
});

async function make({ rows, catalogue, now, outPath }: MakeReport): Promise<void> {
  begin('reading');
  const pdf = await makeReport(applyChange(emptyModel, rows), catalogue, now, begin);
  begin('writing');
  await writeFile(outPath, pdf, { flag: 'wx', flush: true }).catch((thrown: unknown) => {
    throw fileFailure(thrown, 'fileUnwritable');
  });
}

function begin(step: Step): void {
  tell({
    kind: 'progress',
    fraction: STEPS.indexOf(step) / STEPS.length,
    step: strings.report.progressSteps[step],
  });
}

function tell(message: ReportMessage): void {
  process.parentPort.postMessage(message);
}
