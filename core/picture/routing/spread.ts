import { LANE } from './lanes.ts';

/** One end of a flow on a side that several share. */
export interface SharedEnd {
  /** Where it must be because the flow is straight; null when it may be anywhere. */
  readonly fixed: number | null;
  /** Sorts ends so that flows do not cross on their way out. */
  readonly order: number;
}

/** Coordinates for the ends of one side: the fixed ones where they are, the others around them in their order. */
export function spread(ends: readonly SharedEnd[], { from, to }: { from: number; to: number }): readonly number[] {
  const sorted = ends
    .map((end, index) => ({ end, index }))
    .toSorted((a, b) =>
      a.end.fixed !== null && b.end.fixed !== null ? a.end.fixed - b.end.fixed : a.end.order - b.end.order,
    );
  const places = ends.map(() => 0);
  const step = Math.min(LANE, (to - from) / Math.max(1, ends.length - 1));
  let run: number[] = [];
  let before: number | null = null;
  for (const { end, index } of sorted) {
    if (end.fixed === null) {
      run.push(index);
      continue;
    }
    place(run, before, end.fixed);
    places[index] = end.fixed;
    before = end.fixed;
    run = [];
  }
  place(run, before, null);
  return places;

  /** Puts a run of free ends after the fixed one `low`, before the fixed one `high`, or in the middle of the side. */
  function place(indices: readonly number[], low: number | null, high: number | null): void {
    const count = indices.length;
    const start =
      low !== null && high !== null
        ? { first: low + (high - low) / (count + 1), step: (high - low) / (count + 1) }
        : low !== null
          ? outward(low, to, count)
          : high !== null
            ? inward(high, from, count)
            : { first: (from + to) / 2 - (step * (count - 1)) / 2, step };
    indices.forEach((index, position) => (places[index] = start.first + position * start.step));
  }

  function outward(low: number, limit: number, count: number): { first: number; step: number } {
    const room = Math.min(LANE, (limit - low) / Math.max(1, count));
    return { first: low + room, step: room };
  }

  function inward(high: number, limit: number, count: number): { first: number; step: number } {
    const room = Math.min(LANE, (high - limit) / Math.max(1, count));
    return { first: high - room * count, step: room };
  }
}
