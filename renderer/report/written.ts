import { composeReport, type ReportInput } from '#core/report/compose.ts';
import type { Outline } from '#core/report/outline.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import type { WantedReport } from '#core/report/wanted.ts';

/** A report to be shown before it is made. */
export interface WritingTask {
  readonly input: ReportInput;
  readonly wanted: WantedReport;
}

/** What is shown of a report: all that will be read, or the beginning of a file of data. */
export type Written =
  { readonly kind: 'document'; readonly outline: Outline } | { readonly kind: 'data'; readonly text: string };

/** How much of a file of data is shown, in characters. */
const SHOWN = 6_000;

/** Writes a report as it is shown, from the same outline as its files. */
export function written({ input, wanted: { shape, choice } }: WritingTask): Written {
  return shape === 'csv' || shape === 'json'
    ? { kind: 'data', text: writeShape(shape, input, choice).slice(0, SHOWN) }
    : { kind: 'document', outline: composeReport(input, choice) };
}
