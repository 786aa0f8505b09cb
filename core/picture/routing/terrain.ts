import type { Point, Rect } from '../../model/geometry.ts';
import { SpatialIndex } from './spatial-index.ts';

/** Flows keep this far from shapes that they do not join, where there is room. */
export const CLEARANCE = 8;
/** What it weighs to run along a boundary's edge, where the flow would be taken for a part of it, and for each so many units. */
const ALONG_EDGE = 96;
const ALONG_UNITS = 128;
const EDGE_DISTANCE = 6;
/** What it weighs to cross an edge, so that flows do not visit boundaries in passing. */
const ACROSS_EDGE = 20;

/** What flows must find their way around: shapes, the tabs of boundaries, and the edges they should not run along. */
export class Terrain {
  /** The obstacles by place. */
  readonly shapes: SpatialIndex;
  /** The edges of boundaries by place. */
  readonly edges: SpatialIndex;
  /** The shapes, then the tabs. */
  readonly obstacles: readonly Rect[];

  constructor(shapes: readonly Rect[], tabs: readonly Rect[], boundaries: readonly Rect[]) {
    this.obstacles = [...shapes, ...tabs];
    this.shapes = new SpatialIndex(this.obstacles);
    this.edges = new SpatialIndex(boundaries.flatMap(edgesOf));
  }

  /** The obstacles that a path comes too close to, by position; its own ends count except where it joins them. */
  blockers(path: readonly Point[], from: number, to: number, clearance: number): readonly number[] {
    const found = new Set<number>();
    this.#meet(path, from, to, clearance, (position) => {
      found.add(position);
      return false;
    });
    return [...found];
  }

  /** True when a path has no blockers. */
  isClear(path: readonly Point[], from: number, to: number, clearance: number): boolean {
    return !this.#meet(path, from, to, clearance, () => true);
  }

  /** Tells of the obstacles that a path comes too close to, until `enough` says yes; whether it did. */
  #meet(
    path: readonly Point[],
    from: number,
    to: number,
    clearance: number,
    enough: (position: number) => boolean,
  ): boolean {
    const last = path.length - 1;
    for (let index = 1; index <= last; index++) {
      const [a, b] = [path[index - 1] as Point, path[index] as Point];
      const ownStart = index === 1 ? from : -1;
      const ownEnd = index === last ? to : -1;
      const found = this.shapes.find(
        Math.min(a.x, b.x) - clearance,
        Math.min(a.y, b.y) - clearance,
        Math.max(a.x, b.x) + clearance,
        Math.max(a.y, b.y) + clearance,
        (position) => position !== ownStart && position !== ownEnd && enough(position),
      );
      if (found !== -1) return true;
    }
    return false;
  }

  /** What a path costs on top of its length and bends, for running along or across edges of boundaries. */
  extraCost(path: readonly Point[]): number {
    let cost = 0;
    for (let index = 1; index < path.length; index++) {
      const [a, b] = [path[index - 1] as Point, path[index] as Point];
      const upright = a.x === b.x;
      this.edges.find(
        Math.min(a.x, b.x) - EDGE_DISTANCE,
        Math.min(a.y, b.y) - EDGE_DISTANCE,
        Math.max(a.x, b.x) + EDGE_DISTANCE,
        Math.max(a.y, b.y) + EDGE_DISTANCE,
        (position) => {
          const edge = this.edges.rects[position] as Rect;
          const along = upright ? common(a.y, b.y, edge.y, edge.height) : common(a.x, b.x, edge.x, edge.width);
          const isAlong = edge.height > edge.width === upright;
          cost += isAlong ? ALONG_EDGE * Math.max(1, along / ALONG_UNITS) : ACROSS_EDGE;
          return false;
        },
      );
    }
    return cost;
  }
}

/** How long a piece from `a` to `b` and a stretch lie beside each other. */
function common(a: number, b: number, start: number, length: number): number {
  return Math.min(Math.max(a, b), start + length) - Math.max(Math.min(a, b), start);
}

/** The four edges of a rectangle as thin rectangles. */
function edgesOf({ x, y, width, height }: Rect): readonly Rect[] {
  const thin = 0.5;
  return [
    { x, y, width, height: thin },
    { x, y: y + height, width, height: thin },
    { x, y, width: thin, height },
    { x: x + width, y, width: thin, height },
  ];
}
