import type { Point, Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';

/** What is being dragged. How far is told to React Flow now and then only: nothing is rendered for what just moves. */
export interface Drag {
  /** The shapes: what React Flow drags, and what boundaries take along. */
  readonly shapes: ReadonlySet<ElementId>;
  /** What goes along as it is, and where it lay: the shapes, and the flows between them. */
  readonly carried: ReadonlyMap<ElementId, Rect>;
  /** Where what React Flow drags lay, as a whole. */
  readonly around: Rect;
  /** Whether it is a copy: the originals stay. */
  readonly isCopy: boolean;
  /** How far React Flow has been told that it was dragged, in diagram units. */
  readonly told: Point;
}
