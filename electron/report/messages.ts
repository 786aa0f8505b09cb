import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { RowChange } from '#core/model/change.ts';
import type { Logo } from '#core/report/logo.ts';
import type { CallError } from '#core/ipc/contract.ts';

/** What the main process asks of the report process, once; the process is ended from outside. */
export interface MakeReport {
  readonly kind: 'make';
  /** The project as the rows that turn an empty model into it. */
  readonly rows: readonly RowChange[];
  readonly catalogue: Catalogue;
  /** The version that the report tells the project apart from; left out where none has a name. */
  readonly earlier?: { readonly name: string; readonly rows: readonly RowChange[] } | undefined;
  /** What stands on the cover; left out where there is none. */
  readonly logo?: Logo | undefined;
  /** The day the report is made, `2026-12-31`. */
  readonly now: string;
  /** The file to write, which does not exist yet. It is flushed and given its final name by main. */
  readonly outPath: string;
}

/** What the report process says meanwhile and in the end; `done` or `failed` is its last word. */
export type ReportMessage =
  | { readonly kind: 'progress'; /** 0 to 1 */ readonly fraction: number; readonly step: string }
  | { readonly kind: 'done' }
  | ({ readonly kind: 'failed' } & CallError);
