import type { Band } from '../assessment/bands.ts';
import type { Point } from '../model/geometry.ts';
import { hundredths } from './svg.ts';

/** The directions of each level's hatch, in degrees from level: more lines for a worse level. */
const DIRECTIONS: Readonly<Record<Band, readonly number[]>> = {
  low: [],
  medium: [45],
  high: [45, -45],
  critical: [0, 90],
};
/** Between two lines of a hatch, in diagram units. */
const SPACING = 3.2;

/** The hatch of a level inside a convex shape, as path data; empty for the lowest level, which is plain. */
export function hatchLines(band: Band, corners: readonly Point[]): string {
  return DIRECTIONS[band].map((degrees) => linesAt((degrees * Math.PI) / 180, corners)).join('');
}

function linesAt(angle: number, corners: readonly Point[]): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  /** Distance of a point from the line through the origin in that direction. */
  const offset = ({ x, y }: Point): number => y * cos - x * sin;
  const offsets = corners.map(offset);
  const low = Math.min(...offsets);
  const high = Math.max(...offsets);
  let lines = '';
  for (let at = (low + high) / 2 - Math.floor((high - low) / 2 / SPACING) * SPACING; at < high; at += SPACING) {
    const [from, to] = cuts(corners, offsets, at);
    if (from && to) lines += `M${hundredths(from.x)} ${hundredths(from.y)}L${hundredths(to.x)} ${hundredths(to.y)}`;
  }
  return lines;
}

/** The points at which the edges of a shape lie at an offset. */
function cuts(corners: readonly Point[], offsets: readonly number[], at: number): readonly Point[] {
  return corners.flatMap((a, index) => {
    const next = (index + 1) % corners.length;
    const [b, offsetA, offsetB] = [corners[next] as Point, offsets[index] as number, offsets[next] as number];
    if (offsetA < at === offsetB < at) return [];
    const share = (at - offsetA) / (offsetB - offsetA);
    return [{ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }];
  });
}
