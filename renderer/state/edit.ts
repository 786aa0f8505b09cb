import type { Change } from '#core/model/change.ts';
import type { DiagramId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { announce } from './announce.ts';
import { run, theDocument } from './document.ts';

/** A command of the core, given the model and the diagram that is shown; null where nothing is to be changed. */
type Command = (model: Model, diagram: DiagramId) => Change | null;

/**
 * Carries out a command on the model as it is now, which may be newer than the one last drawn.
 *
 * @returns what was changed, or null when nothing was.
 */
export function edit(command: Command): Change | null {
  const open = theDocument();
  const change = open && command(open.model, open.diagram);
  run(change);
  return change;
}

/** The same, and says at once what was done. */
export function editAloud(command: Command): Change | null {
  const change = edit(command);
  if (change) announce(change.title);
  return change;
}
