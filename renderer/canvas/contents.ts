import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { select } from '../state/editor.ts';

/** Selects what lies in boundaries, and says so. */
export function selectContents(boundaries: readonly ElementId[]): void {
  const open = theDocument();
  if (!open) return;
  const inside = contentsOf(open.model, new Set(boundaries));
  if (inside.length > 0) select(inside.map(({ id }) => id));
  announce(inside.length > 0 ? strings.canvas.severalSelected(inside.length) : strings.arranging.emptyBoundary);
}

/** Selects what lies in the innermost boundary around a point of the diagram; nothing where none is. */
export function selectContentsAt({ x, y }: Point): void {
  const open = theDocument();
  const rect = { x, y, width: 0, height: 0 };
  const around = open && ownerAt(open.model, open.diagram, 'process', rect, new Set());
  if (around) selectContents([around]);
  else select([]);
}
