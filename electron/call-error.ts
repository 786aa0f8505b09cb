import type { CallError } from '#core/ipc/contract.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** A failure as it crosses a process border. Of a bug only its kind goes across; the whole of it is written to stderr. */
export function callErrorOf(thrown: unknown): CallError {
  if (thrown instanceof WorkbenchError) return { code: thrown.code, detail: thrown.detail };
  console.error(thrown);
  return { code: 'internal', detail: thrown instanceof Error ? thrown.name : '' };
}
