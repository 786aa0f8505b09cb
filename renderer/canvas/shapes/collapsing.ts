import { setCollapsed } from '#core/commands/collapse.ts';
import { isBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed, standIns } from '#core/picture/collapsed.ts';
import { theDocument } from '../../state/document.ts';
import { editAloud } from '../../state/edit.ts';
import { select, useEditor } from '../../state/editor.ts';

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
  if (editAloud((model) => setCollapsed(model, ids, collapsed))) letGoOfHidden();
}

/** What is no longer seen is not left selected, to be deleted or moved unawares. */
function letGoOfHidden(): void {
  const { selection } = useEditor.getState();
  const hidden = standIns({ element: theDocument()?.model.element ?? new Map() });
  const seen = [...selection].filter((id) => !hidden.has(id));
  if (seen.length < selection.size) select(seen);
}
