import { writeFile } from 'node:fs/promises';
import { applyChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { callErrorOf } from '../call-error.ts';
import { fileFailure } from '../files/whole-file.ts';
import { STEPS, type Step, makeReport } from './make-report.ts';
import type { MakeReport, ReportMessage } from './messages.ts';

/** Makes one report and tells how far it is; never rejects. */
export async function serveReport(order: MakeReport, tell: (message: ReportMessage) => void): Promise<void> {
  const begin = (step: Step): void =>
    tell({
      kind: 'progress',
      fraction: STEPS.indexOf(step) / STEPS.length,
      step: strings.report.progressSteps[step],
    });
  try {
    await writeReport(order, begin);
    tell({ kind: 'done' });
  } catch (thrown) {
    tell({ kind: 'failed', ...callErrorOf(thrown) });
  }
}

async function writeReport(
  { rows, catalogue, earlier, logo, now, outPath }: MakeReport,
  begin: (step: Step) => void,
): Promise<void> {
  begin('reading');
  const since = earlier && { name: earlier.name, model: applyChange(emptyModel, earlier.rows) };
  const model = applyChange(emptyModel, rows);
  const report = await makeReport(model, catalogue, now, begin, undefined, since, logo);
  begin('writing');
  try {
    await writeFile(outPath, report, { flag: 'wx', flush: true });
  } catch (thrown) {
    throw fileFailure(thrown, 'fileUnwritable');
  }
}
