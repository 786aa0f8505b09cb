import { bounds, grow, type Point, type Rect } from '../../model/geometry.ts';
import { hindrance, Hindrances, ON_LINE } from './hindrances.ts';
import { type FlowLabel, type Pill, pillFor } from './pill.ts';
import { placeLabel, type Placed } from './place-label.ts';
import { piecesOf } from './tracks.ts';

/** What lies farther than this from all labelled lines cannot be in the way of their labels. */
const NEAR = 96;
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** A flow that is to be labelled. */
export interface Labelled {
  readonly path: readonly Point[];
  /** What its label says; empty for none. */
  readonly label: string;
  readonly encrypted: boolean;
  readonly twoWay: boolean;
  readonly crossings: readonly Point[];
}

/** A flow with its label that stays as it is. */
export interface Settled {
  readonly points: readonly Point[];
  readonly label: FlowLabel | null;
  readonly crossings: readonly Point[];
}

/** What labels must not hide besides flows. */
export interface LabelGround {
  /** Shapes and the names of boundaries. */
  readonly obstacles: readonly Rect[];
  /** The edges of boundaries. */
  readonly edges: readonly Rect[];
  readonly settled: readonly Settled[];
}

/** The labels of flows in their order, each clear of what it must not hide as far as there is room; null for none. */
export function placeLabels(flows: readonly Labelled[], ground: LabelGround): readonly (FlowLabel | null)[] {
  const hindrances = new Hindrances(hindrancesTo(flows, ground));
  const placed: (Placed | null)[] = flows.map(() => null);
  const marks: number[] = [];
  const place = (flow: number, pill: Pill): void => {
    const { path, twoWay } = flows[flow]!;
    const found = placeLabel(pill, path, flow, twoWay, hindrances);
    placed[flow] = found;
    if (marks[flow] !== undefined) hindrances.remove(marks[flow]);
    marks[flow] = hindrances.add(hindrance.label(found.label.rect, flow));
  };
  const pills = flows
    .map(({ label, encrypted }) => pillFor(label, encrypted))
    .flatMap((pill, flow) =>
      pill === null ? [] : [{ pill, flow, room: longestPiece(flows[flow]!.path) - pill.width }],
    )
    // Who has the least choice goes first.
    .toSorted((a, b) => a.room - b.room);
  for (const { flow, pill } of pills) place(flow, pill);
  // Now that all others have a place, there may be a better one.
  for (const { flow, pill } of pills) if (placed[flow]!.cost >= ON_LINE) place(flow, pill);
  return placed.map((each) => each?.label ?? null);
}

function hindrancesTo(flows: readonly Labelled[], { obstacles, edges, settled }: LabelGround) {
  const region = grow(bounds(flows.flatMap(({ path }) => piecesOf(path))) ?? NOWHERE, NEAR);
  const around = settled.filter((each) => mayReach(each, region));
  const foreign = around.map((each, index) => ({ ...each, flow: flows.length + index }));
  const lines = [...flows.map(({ path }, flow) => ({ points: path, flow })), ...foreign];
  return [
    ...obstacles.map(hindrance.shape),
    ...edges.map(hindrance.edge),
    ...lines.flatMap(({ points, flow }) => piecesOf(points).map((piece) => hindrance.flow(piece, flow))),
    ...[...flows, ...around].flatMap(({ crossings }) => crossings.map(hindrance.ring)),
    ...around.flatMap(({ label }) => (label === null ? [] : hindrance.label(label.rect))),
  ].filter(({ rect }) => touches(rect, region));
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;
}

/** False for a settled flow with nothing of it near: most are far away in a large drawing, and this is asked of each. */
function mayReach({ points, label }: Settled, region: Rect): boolean {
  if (label !== null && touches(label.rect, region)) return true;
  const [right, bottom] = [region.x + region.width, region.y + region.height];
  return !(
    points.every(({ x }) => x < region.x) ||
    points.every(({ x }) => x > right) ||
    points.every(({ y }) => y < region.y) ||
    points.every(({ y }) => y > bottom)
  );
}

function longestPiece(path: readonly Point[]): number {
  return piecesOf(path).reduce((most, { width, height }) => Math.max(most, width + height), 0);
}
