import { bounds, type Point, type Rect } from '../model/geometry.ts';

/** A line that what is dragged has in common with other shapes: along `axis` it stands at one place. */
export interface GuideLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A gap between two shapes, from edge to edge along `axis`, drawn at one place across it. */
export interface Gap {
  readonly axis: 'x' | 'y';
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

export interface Guidance {
  /** How far what is dragged is drawn towards the guides, in diagram units. */
  readonly by: Point;
  readonly lines: readonly GuideLine[];
  /** Gaps that are equal with what is dragged where it then stands. */
  readonly gaps: readonly Gap[];
}

type Axis = 'x' | 'y';
const NEARLY = 0.5;

/**
 * Where a dragged rectangle lines up with others near it: by its edges, by its middle, or by gaps of
 * equal width in its row and column. An edge or a middle wins over a gap that is no nearer.
 *
 * @param others what stays where it is
 * @param reach how far it is drawn to a guide at most, in diagram units
 */
export function guide(dragged: Rect, others: readonly Rect[], reach: number): Guidance {
  const by = { x: pull(dragged, others, 'x', reach), y: pull(dragged, others, 'y', reach) };
  const there = { ...dragged, x: dragged.x + by.x, y: dragged.y + by.y };
  return {
    by,
    lines: [...linesAt(there, others, 'x'), ...linesAt(there, others, 'y')],
    gaps: [...equalGaps(there, others, 'x'), ...equalGaps(there, others, 'y')],
  };
}

/** The gaps from a rectangle to its neighbours on all four sides. */
export function distances(rect: Rect, others: readonly Rect[]): readonly Gap[] {
  return (['x', 'y'] as const).flatMap((axis) => {
    const { before, after } = neighbours(rect, others, axis);
    return [...(before ? [gapBetween(before, rect, axis)] : []), ...(after ? [gapBetween(rect, after, axis)] : [])];
  });
}

/** How far to go along an axis to the nearest guide; 0 where none is in reach. */
function pull(dragged: Rect, others: readonly Rect[], axis: Axis, reach: number): number {
  let nearest = reach;
  let by = 0;
  const offer = (step: number): void => {
    if (Math.abs(step) >= nearest) return;
    nearest = Math.abs(step);
    by = step;
  };
  const own = stops(dragged, axis);
  for (const other of others) {
    const theirs = stops(other, axis);
    for (const edge of [theirs.start, theirs.end]) {
      offer(edge - own.start);
      offer(edge - own.end);
    }
    offer(theirs.middle - own.middle);
  }
  for (const step of gapSteps(dragged, others, axis)) offer(step);
  return by;
}

/** The steps by which the dragged rectangle would come to stand with equal gaps. */
function gapSteps(dragged: Rect, others: readonly Rect[], axis: Axis): readonly number[] {
  const { before, after } = neighbours(dragged, others, axis);
  const own = stops(dragged, axis);
  const steps: number[] = [];
  if (before && after) steps.push((stops(before, axis).end + stops(after, axis).start) / 2 - own.middle);
  const further = before && neighbours(before, others, axis).before;
  if (before && further) {
    const gap = stops(before, axis).start - stops(further, axis).end;
    steps.push(stops(before, axis).end + gap - own.start);
  }
  const beyond = after && neighbours(after, others, axis).after;
  if (after && beyond) {
    const gap = stops(beyond, axis).start - stops(after, axis).end;
    steps.push(stops(after, axis).start - gap - own.end);
  }
  return steps;
}

/**
 * The lines through edges and middles that the rectangle shares with others. Where it shares both edges, the line through
 * its middle would say nothing more, and strike through names.
 */
function linesAt(rect: Rect, others: readonly Rect[], axis: Axis): readonly GuideLine[] {
  const own = stops(rect, axis);
  const lineAt = (at: number, shares: (other: Stops) => readonly number[]): GuideLine | null => {
    const sharing = others.filter((other) => shares(stops(other, axis)).some((its) => Math.abs(its - at) < NEARLY));
    const around = bounds([rect, ...sharing]);
    if (sharing.length === 0 || !around) return null;
    const across = stops(around, axis === 'x' ? 'y' : 'x');
    return { axis, at, from: across.start, to: across.end };
  };
  const edges = [own.start, own.end].flatMap((at) => lineAt(at, ({ start, end }) => [start, end]) ?? []);
  const through = edges.length === 2 ? null : lineAt(own.middle, ({ middle }) => [middle]);
  return through ? [...edges, through] : edges;
}

/** The equal gaps in the row or column of a rectangle; none where its own differ from the next. */
function equalGaps(rect: Rect, others: readonly Rect[], axis: Axis): readonly Gap[] {
  const { before, after } = neighbours(rect, others, axis);
  const further = before && neighbours(before, others, axis).before;
  const beyond = after && neighbours(after, others, axis).after;
  const own = [before && gapBetween(before, rect, axis), after && gapBetween(rect, after, axis)];
  const theirs = [
    further && before && gapBetween(further, before, axis),
    after && beyond && gapBetween(after, beyond, axis),
  ];
  const all = [...own, ...theirs].filter((gap) => gap !== undefined && gap !== null);
  const mine = own.filter((gap) => gap !== undefined && gap !== null);
  const same = (a: Gap, b: Gap): boolean => a !== b && Math.abs(a.to - a.from - (b.to - b.from)) < NEARLY;
  return all.filter((gap) =>
    mine.includes(gap) ? all.some((other) => same(gap, other)) : mine.some((one) => same(gap, one)),
  );
}

/** The nearest rectangles before and after one along an axis that stand beside it. */
function neighbours(
  rect: Rect,
  others: readonly Rect[],
  axis: Axis,
): { readonly before: Rect | null; readonly after: Rect | null } {
  const own = stops(rect, axis);
  let [before, after]: [Rect | null, Rect | null] = [null, null];
  for (const other of others) {
    if (other === rect || !isBeside(rect, other, axis)) continue;
    const { start, end } = stops(other, axis);
    if (end <= own.start && (!before || end > stops(before, axis).end)) before = other;
    if (start >= own.end && (!after || start < stops(after, axis).start)) after = other;
  }
  return { before, after };
}

/** True when two rectangles share a part of what is across the axis: they stand in one row, or one column. */
function isBeside(a: Rect, b: Rect, axis: Axis): boolean {
  const [first, second] = axis === 'x' ? [stops(a, 'y'), stops(b, 'y')] : [stops(a, 'x'), stops(b, 'x')];
  return first.start < second.end && second.start < first.end;
}

/** The gap between two rectangles, drawn in the middle of what both have across the axis. */
function gapBetween(first: Rect, second: Rect, axis: Axis): Gap {
  const other = axis === 'x' ? 'y' : 'x';
  const [a, b] = [stops(first, other), stops(second, other)];
  const across = (Math.max(a.start, b.start) + Math.min(a.end, b.end)) / 2;
  return { axis, from: stops(first, axis).end, to: stops(second, axis).start, across };
}

/** Where a rectangle can line up along an axis. */
interface Stops {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function stops(rect: Rect, axis: Axis): Stops {
  const start = rect[axis];
  const length = axis === 'x' ? rect.width : rect.height;
  return { start, middle: start + length / 2, end: start + length };
}
