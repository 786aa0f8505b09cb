import type { Point, Rect } from '../../model/geometry.ts';
import { textWidth, wrapText } from '../text.ts';
import { SpatialIndex } from './spatial-index.ts';

/** The pill on a flow that says what moves, and the lock of an encrypted one. */
export interface FlowLabel {
  readonly rect: Rect;
  /** From top to bottom; empty when the pill carries a lock alone. */
  readonly lines: readonly string[];
  /** Where the lock is drawn; null when the flow is not known to be encrypted. */
  readonly lock: Rect | null;
}

export const LABEL_SIZE = 11;
/** From one line of a label to the next. */
export const LABEL_LEADING = 14;
const MAX_WIDTH = 120;
const MAX_LINES = 2;
const PAD_X = 6;
const PAD_Y = 2;
const LOCK = 11;
const LOCK_GAP = 4;

/** A label's size and content, before it has a place. */
export interface Pill {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly hasLock: boolean;
}

/** The pill for a text; null when there is nothing to say. */
export function pillFor(text: string, encrypted: boolean): Pill | null {
  const lines = wrapText(text, { size: LABEL_SIZE, weight: 400, maxWidth: MAX_WIDTH, maxLines: MAX_LINES });
  if (lines.length === 0 && !encrypted) return null;
  const widest = lines.reduce((most, line) => Math.max(most, textWidth(line, LABEL_SIZE, 400)), 0);
  const lock = encrypted ? LOCK + (lines.length > 0 ? LOCK_GAP : 0) : 0;
  return {
    width: Math.ceil(widest + lock) + 2 * PAD_X,
    height: Math.max(1, lines.length) * LABEL_LEADING + 2 * PAD_Y,
    lines,
    hasLock: encrypted,
  };
}

/** Where the text of a label starts, from the left end of its pill. */
export function labelTextLeft({ rect, lock }: FlowLabel): number {
  return lock === null ? rect.x + PAD_X : lock.x + lock.width + LOCK_GAP;
}

/** What a label should not cover, each with its weight. */
export interface LabelSurroundings {
  /** Shapes and tabs. */
  readonly obstacles: SpatialIndex;
  /** The pieces of all flows as thin rectangles, and the flow each belongs to. */
  readonly pieces: SpatialIndex;
  readonly pieceFlow: readonly number[];
  readonly rings: SpatialIndex;
  /** The edges of boundaries. */
  readonly edges: SpatialIndex;
  /** The labels that have their place already. */
  readonly labels: SpatialIndex;
}

const ON_OBSTACLE = 10_000;
const ON_LABEL = 800;
const ON_FLOW = 120;
const ON_RING = 160;
const ON_EDGE = 40;
const OFF_LINE = 60;
const ON_HEAD = 90;
/** Room for the arrowhead at the end of a flow. */
const HEAD = 14;
/** Between a label and the other end of its piece. */
const MARGIN = 6;

/** The best place for a flow's pill: on its longest free piece, clear of shapes, names, other labels and flows. */
export function placeLabel(
  pill: Pill,
  path: readonly Point[],
  flow: number,
  twoWay: boolean,
  surroundings: LabelSurroundings,
): FlowLabel {
  const ranked = places(pill, path, twoWay).toSorted((a, b) => a.cost - b.cost);
  let best = ranked[0] as Place;
  let least = Infinity;
  for (const place of ranked) {
    if (place.cost >= least) break;
    const total = place.cost + hindrance(place.rect, flow, surroundings, least - place.cost);
    if (total < least) [best, least] = [place, total];
  }
  const { rect } = best;
  const lock = pill.hasLock
    ? { x: rect.x + PAD_X, y: rect.y + (rect.height - LOCK) / 2, width: LOCK, height: LOCK }
    : null;
  return { rect, lines: pill.lines, lock };
}

interface Place {
  readonly rect: Rect;
  readonly cost: number;
}

/** Places along the pieces of a path and beside them, each with what speaks against it in itself. */
function places({ width, height }: Pill, path: readonly Point[], twoWay: boolean): readonly Place[] {
  const found: Place[] = [];
  const longest = pieceLengths(path).reduce((most, length) => Math.max(most, length), 0);
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [path[index - 1] as Point, path[index] as Point];
    const upright = a.x === b.x;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    const start = index === 1 && twoWay ? HEAD : MARGIN;
    const end = index === path.length - 1 ? HEAD : MARGIN;
    const needed = upright ? height : width;
    const slack = length - needed - start - end;
    const shorter = (longest - length) * 0.25;
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1]) {
      const along = slack > 0 ? start + needed / 2 + slack * share : length / 2;
      const x = a.x + Math.sign(b.x - a.x) * along;
      const y = a.y + Math.sign(b.y - a.y) * along;
      const onLine = shorter + Math.abs(share - 0.5) * 40 + (slack < 0 ? ON_HEAD - slack : 0);
      const aside = shorter + Math.abs(share - 0.5) * 40 + OFF_LINE;
      const [dx, dy] = upright ? [width / 2 + 7, 0] : [0, height / 2 + 6];
      const [left, top] = [x - width / 2, y - height / 2];
      found.push(
        { rect: { x: left, y: top, width, height }, cost: onLine },
        { rect: { x: left - dx, y: top - dy, width, height }, cost: aside },
        { rect: { x: left + dx, y: top + dy, width, height }, cost: aside + 1 },
      );
      if (slack <= 0) break;
    }
  }
  return found;
}

function pieceLengths(path: readonly Point[]): readonly number[] {
  return path.slice(1).map((point, index) => {
    const before = path[index] as Point;
    return Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  });
}

/** What speaks against a place because of what is there already; the exact figure matters only below `enough`. */
function hindrance(
  { x, y, width, height }: Rect,
  flow: number,
  { obstacles, pieces, pieceFlow, rings, edges, labels }: LabelSurroundings,
  enough: number,
): number {
  let cost = 0;
  const add = (index: SpatialIndex, weight: number, margin: number, counts: (position: number) => boolean): void => {
    if (cost >= enough) return;
    index.find(x - margin, y - margin, x + width + margin, y + height + margin, (position) => {
      if (counts(position)) cost += weight;
      return cost >= enough;
    });
  };
  const always = (): boolean => true;
  add(obstacles, ON_OBSTACLE, 3, always);
  add(labels, ON_LABEL, 3, always);
  add(rings, ON_RING, 0, always);
  add(pieces, ON_FLOW, 2, (piece) => pieceFlow[piece] !== flow);
  add(edges, ON_EDGE, 0, always);
  return cost;
}
