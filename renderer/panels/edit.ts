import type { Change } from '#core/model/change.ts';
import type { Model } from '#core/model/model.ts';
import { run, theDocument } from '../state/document.ts';

/** Carries out a command on the model as it is now, which may be newer than the one last drawn. */
export function edit(command: (model: Model) => Change | null): void {
  const open = theDocument();
  if (open) run(command(open.model));
}
