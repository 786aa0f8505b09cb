import { overlaps, type Point, type Rect } from '../../model/geometry.ts';
import { COVERED, type Hindrances, ON_LINE, UNREADABLE } from './hindrances.ts';
import { type FlowLabel, labelAt, narrowerPills, type Pill } from './pill.ts';
import { piecesOf } from './tracks.ts';

const OFF_LINE = 60;
const ON_HEAD = 90;
/** What it weighs to take one more line than the words need. */
const NARROWER = 24;
/** What it weighs to lie on a corner of the flow's own line. */
const ON_CORNER = 70;
/** Room for the arrowhead at the end of a flow. */
const HEAD = 14;
/** Between a label and the other end of its piece. */
const MARGIN = 6;
/** Between a line and a label beside it. */
const BESIDE = 6;
/** How closely a piece is searched: from one place that is tried to the next, and the most of them to each side of its middle. */
interface Search {
  readonly step: number;
  readonly most: number;
}
const ROUGH: Search = { step: 24, most: 12 };
/** For a label that would lie on the line of another flow: it may fit between two. */
const CLOSE: Search = { step: 8, most: 40 };

/** A place against which so much speaks is not looked at more closely. */
const HOPELESS = 2 * UNREADABLE;

/** Where a label was put, and what speaks against it. */
export interface Placed {
  readonly label: FlowLabel;
  readonly cost: number;
}

/** The best place for a flow's pill: on its longest free piece, clear of shapes, names, other labels and flows. */
export function placeLabel(
  pill: Pill,
  path: readonly Point[],
  flow: number,
  twoWay: boolean,
  hindrances: Hindrances,
): Placed {
  let best = bestPlace(places(pill, path, twoWay, ROUGH), flow, hindrances, HOPELESS);
  let chosen = pill;
  const narrower = best.cost >= ON_HEAD ? narrowerPills(pill) : [];
  const improve = (each: Pill, extra: number, search: Search): void => {
    const place = bestPlace(places(each, path, twoWay, search), flow, hindrances, best.cost - extra);
    if (place.cost + extra < best.cost) [best, chosen] = [{ ...place, cost: place.cost + extra }, each];
  };
  narrower.forEach((each, index) => improve(each, NARROWER * (index + 1), ROUGH));
  if (best.cost >= ON_LINE) [pill, ...narrower].forEach((each, index) => improve(each, NARROWER * index, CLOSE));
  if (best.cost >= COVERED) best = aloof(chosen, path, flow, hindrances, best.cost - APART) ?? best;
  return { label: labelAt(chosen, best.rect), cost: best.cost };
}

interface Place {
  readonly rect: Rect;
  /** What speaks against it. */
  readonly cost: number;
}

/** The best of some places; what costs `limit` is not looked at closely. */
function bestPlace(all: readonly Place[], flow: number, hindrances: Hindrances, limit: number): Place {
  const ranked = all.toSorted((a, b) => a.cost - b.cost);
  let best: Place = { rect: ranked[0]!.rect, cost: Infinity };
  for (const { rect, cost } of ranked) {
    const least = Math.min(best.cost, limit);
    if (cost >= least) break;
    const total = cost + hindrances.against(rect, flow, least - cost);
    if (total < least) best = { rect, cost: total };
  }
  return best;
}

/** What it weighs that a label does not touch its line. */
const APART = 300;
/** How much further off each try of a label that fits nowhere near its flow is. */
const FURTHER = 12;
const TRIES = 8;

/** Where no place near the flow is free of shapes, names and labels: the nearest one that is, straight off a piece. */
function aloof(
  { width, height }: Pill,
  path: readonly Point[],
  flow: number,
  hindrances: Hindrances,
  limit: number,
): Place | null {
  let best: Place | null = null;
  for (let piece = 1; piece < path.length; piece++) {
    const [a, b] = [path[piece - 1] as Point, path[piece] as Point];
    const [x, y] = [(a.x + b.x) / 2 - width / 2, (a.y + b.y) / 2 - height / 2];
    for (let further = 1; further <= TRIES; further++) {
      const off = BESIDE + FURTHER * further;
      for (const sign of [-1, 1]) {
        const [dx, dy] = a.x === b.x ? [sign * (width / 2 + off), 0] : [0, sign * (height / 2 + off)];
        const rect = { x: x + dx, y: y + dy, width, height };
        const least: number = best?.cost ?? limit;
        const cost: number = 2 * off + hindrances.against(rect, flow, least - 2 * off);
        if (cost < least) best = { rect, cost };
      }
    }
  }
  return best;
}

/** Places along the pieces of a path and beside them, with what speaks against each in itself. */
function places(pill: Pill, path: readonly Point[], twoWay: boolean, search: Search): readonly Place[] {
  const pieces = piecesOf(path);
  const longest = pieces.reduce((most, { width, height }) => Math.max(most, width + height), 0);
  return pieces.flatMap((piece, index) => {
    const shorter = (longest - piece.width - piece.height) * 0.25;
    const start = index === 0 && twoWay ? HEAD : MARGIN;
    const end = index === pieces.length - 1 ? HEAD : MARGIN;
    const others = pieces.filter((each) => each !== piece);
    return placesAlong(pill, path[index]!, path[index + 1]!, { start, end }, search).map(({ rect, cost }) => ({
      rect,
      cost: cost + shorter + (others.some((other) => overlaps(other, rect)) ? ON_CORNER : 0),
    }));
  });
}

/** Places along one piece and beside it, from its middle outwards. */
function placesAlong(
  { width, height }: Pill,
  a: Point,
  b: Point,
  room: { readonly start: number; readonly end: number },
  search: Search,
): readonly Place[] {
  const upright = a.x === b.x;
  const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const needed = upright ? height : width;
  const slack = length - needed - room.start - room.end;
  const [dx, dy] = upright ? [width / 2 + BESIDE, 0] : [0, height / 2 + BESIDE];
  return sharesOf(slack, search).flatMap((share) => {
    const along = slack > 0 ? room.start + needed / 2 + slack * share : length / 2;
    const left = a.x + Math.sign(b.x - a.x) * along - width / 2;
    const top = a.y + Math.sign(b.y - a.y) * along - height / 2;
    const aside = Math.abs(share - 0.5) * 40;
    return [
      { rect: { x: left, y: top, width, height }, cost: aside + (slack < 0 ? ON_HEAD - slack : 0) },
      { rect: { x: left - dx, y: top - dy, width, height }, cost: aside + OFF_LINE },
      { rect: { x: left + dx, y: top + dy, width, height }, cost: aside + OFF_LINE + 1 },
    ];
  });
}

/** The shares of the slack of a piece before its label, from the middle outwards. */
function sharesOf(slack: number, { step, most }: Search): readonly number[] {
  if (slack <= 0) return [0.5];
  const steps = Math.min(most, Math.max(3, Math.floor(slack / 2 / step)));
  return Array.from({ length: 2 * steps + 1 }, (_, index) => 0.5 + (index - steps) / (2 * steps));
}
