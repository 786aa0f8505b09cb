import { bounds, grow, overlaps, type Point, type Rect } from '../../model/geometry.ts';
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

/** Something that a label should not cover. */
interface Hindrance {
  /** With the distance that a label keeps from it. */
  readonly rect: Rect;
  readonly weight: number;
  /** The flow that may cover it all the same; null for none. */
  readonly own: number | null;
}

/** From this weight on, a label would cover a shape or a name. */
const UNREADABLE = 10_000;

/** What hinders labels, by weight: shapes and names above all, then other labels, rings, flows and edges. */
export const hindrance = {
  shape: (rect: Rect): Hindrance => ({ rect: grow(rect, 3), weight: UNREADABLE, own: null }),
  label: (rect: Rect): Hindrance => ({ rect: grow(rect, 3), weight: 800, own: null }),
  ring: ({ x, y }: Point): Hindrance => ({ rect: grow({ x, y, width: 0, height: 0 }, 6), weight: 160, own: null }),
  flow: (piece: Rect, flow: number): Hindrance => ({ rect: grow(piece, 2), weight: 120, own: flow }),
  edge: (rect: Rect): Hindrance => ({ rect, weight: 40, own: null }),
} as const;

/** Everything that hinders labels, by place. */
export class Hindrances {
  readonly #all: Hindrance[];
  readonly #index: SpatialIndex;

  constructor(all: readonly Hindrance[]) {
    this.#all = [...all];
    this.#index = new SpatialIndex(all.map(({ rect }) => rect));
  }

  add(hindrance: Hindrance): void {
    this.#all.push(hindrance);
    this.#index.add(hindrance.rect);
  }

  /** What hinders the label of a flow somewhere in `area`. */
  within({ x, y, width, height }: Rect, flow: number): readonly Hindrance[] {
    const found = new Set<Hindrance>();
    this.#index.find(x, y, x + width, y + height, (position) => {
      const each = this.#all[position] as Hindrance;
      if (each.own !== flow) found.add(each);
      return false;
    });
    return [...found];
  }
}

const OFF_LINE = 60;
const ON_HEAD = 90;
/** Room for the arrowhead at the end of a flow. */
const HEAD = 14;
/** Between a label and the other end of its piece. */
const MARGIN = 6;
/** Between a line and a label beside it. */
const BESIDE = 6;

/** The best place for a flow's pill: on its longest free piece, clear of shapes, names, other labels and flows. */
export function placeLabel(
  pill: Pill,
  path: readonly Point[],
  flow: number,
  twoWay: boolean,
  hindrances: Hindrances,
): FlowLabel {
  const ranked = places(pill, path, twoWay).toSorted((a, b) => a.cost - b.cost);
  const beside = new Map<number, readonly Hindrance[]>();
  let best = ranked[0] as Place;
  let least = Infinity;
  for (const place of ranked) {
    if (place.cost >= least) break;
    const near = beside.get(place.piece) ?? hindrances.within(corridor(pill, path, place.piece), flow);
    beside.set(place.piece, near);
    const total = near.reduce((sum, { rect, weight }) => (overlaps(rect, place.rect) ? sum + weight : sum), place.cost);
    if (total < least) [best, least] = [place, total];
  }
  if (least >= UNREADABLE) best = aloof(pill, path, flow, hindrances) ?? best;
  const { rect } = best;
  const lock = pill.hasLock
    ? { x: rect.x + PAD_X, y: rect.y + (rect.height - LOCK) / 2, width: LOCK, height: LOCK }
    : null;
  return { rect, lines: pill.lines, lock };
}

/** How much further off each try of a label that fits nowhere near its flow is. */
const FURTHER = 12;
const TRIES = 8;

/** Where no place near the flow is free of shapes and names: the nearest one that is, straight off a piece. */
function aloof(pill: Pill, path: readonly Point[], flow: number, hindrances: Hindrances): Place | null {
  const { width, height } = pill;
  let [best, least]: [Place | null, number] = [null, UNREADABLE];
  for (let piece = 1; piece < path.length; piece++) {
    const [a, b] = [path[piece - 1] as Point, path[piece] as Point];
    const [x, y] = [(a.x + b.x) / 2 - width / 2, (a.y + b.y) / 2 - height / 2];
    const near = hindrances.within(grow({ x, y, width, height }, BESIDE + FURTHER * TRIES + width / 2), flow);
    for (let further = 1; further <= TRIES; further++) {
      const off = BESIDE + FURTHER * further;
      for (const sign of [-1, 1]) {
        const [dx, dy] = a.x === b.x ? [sign * (width / 2 + off), 0] : [0, sign * (height / 2 + off)];
        const rect = { x: x + dx, y: y + dy, width, height };
        const cost = near.reduce((sum, each) => (overlaps(each.rect, rect) ? sum + each.weight : sum), 2 * off);
        if (cost < least) [best, least] = [{ rect, cost, piece }, cost];
      }
    }
  }
  return best;
}

interface Place {
  readonly rect: Rect;
  /** What speaks against it in itself. */
  readonly cost: number;
  /** The position of the point that the piece leads to. */
  readonly piece: number;
}

/** Where the label of one piece can be. */
function corridor({ width, height }: Pill, path: readonly Point[], piece: number): Rect {
  const between = bounds(
    [path[piece - 1] as Point, path[piece] as Point].map((point) => ({ ...point, width: 0, height: 0 })),
  );
  return grow(between as Rect, Math.max(width, height) + BESIDE);
}

/** Places along the pieces of a path and beside them. */
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
      const [dx, dy] = upright ? [width / 2 + BESIDE, 0] : [0, height / 2 + BESIDE];
      const [left, top] = [x - width / 2, y - height / 2];
      found.push(
        { rect: { x: left, y: top, width, height }, cost: onLine, piece: index },
        { rect: { x: left - dx, y: top - dy, width, height }, cost: aside, piece: index },
        { rect: { x: left + dx, y: top + dy, width, height }, cost: aside + 1, piece: index },
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
