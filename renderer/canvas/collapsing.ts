import { setCollapsed } from '#core/commands/collapse.ts';
import { isBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed } from '#core/picture/shown.ts';
import { announce } from '../state/announce.ts';
import { run, theDocument } from '../state/document.ts';

/** Shows what lies in a collapsed boundary. */
export function expand(id: ElementId): void {
  carryOut([id], false);
}

/** Collapses boundaries when any of them is not, else expands them. */
export function collapseOrExpand(ids: readonly ElementId[]): void {
  const elements = theDocument()?.model.element;
  const boundaries = ids.map((id) => elements?.get(id)).filter(isBoundary);
  carryOut(
    boundaries.map(({ id }) => id),
    boundaries.some((boundary) => !isCollapsed(boundary)),
  );
}

function carryOut(ids: readonly ElementId[], collapsed: boolean): void {
  const open = theDocument();
  const change = open && setCollapsed(open.model, ids, collapsed);
  run(change);
  if (change) announce(change.title);
}
