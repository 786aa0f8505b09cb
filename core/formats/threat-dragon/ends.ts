import { centre, type Point, type Rect } from '../../model/geometry.ts';
import { strings } from '../../strings/index.ts';
import { type Cell, clamped, pointOf } from './cell.ts';
import type { ImportKey, Report } from '../import/import.ts';
import { type Raw, record, text } from './raw.ts';

/** Something that a flow can end at. */
export interface FlowEnd {
  readonly key: ImportKey;
  readonly name: string;
  readonly rect: Rect;
}

/** How far an end may lie from the component it was meant for; Threat Dragon's own snapping distance. */
const REACH = 50;
/** How far from the one end of a flow the other is put when the file says nothing of it. */
const ASIDE = 240;

/**
 * Finds out what the flows of a diagram join. An end that no component holds is joined to the nearest
 * one within reach, else to a stand-in that is put where it ends; so no flow is lost.
 */
export class FlowEnds {
  /** The stand-ins made so far; a point without extent each. */
  readonly standIns: FlowEnd[] = [];
  readonly #components: ReadonlyMap<ImportKey, FlowEnd>;
  readonly #byId: ReadonlyMap<string, Cell>;
  readonly #report: Report;

  /** @param byId the cells of the diagram that have a place, by the id of the file */
  constructor(components: readonly FlowEnd[], byId: ReadonlyMap<string, Cell>, report: Report) {
    this.#components = new Map(components.map((component) => [component.key, component]));
    this.#byId = byId;
    this.#report = report;
  }

  join(flow: Cell): { readonly from: ImportKey; readonly to: ImportKey } {
    const [source, target] = [record(flow.raw['source']), record(flow.raw['target'])];
    const [heldFrom, heldTo] = [this.#held(source), this.#held(target)];
    const from = heldFrom ?? this.#loose(flow, source, 'from', heldTo);
    const to = heldTo ?? this.#loose(flow, target, 'to', from);
    return { from: from.key, to: to.key };
  }

  #held(end: Raw): FlowEnd | null {
    const cell = this.#byId.get(text(end['cell']));
    return (cell && this.#components.get(cell.key)) ?? null;
  }

  #loose(flow: Cell, end: Raw, side: 'from' | 'to', other: FlowEnd | null): FlowEnd {
    const hit = this.#byId.get(text(end['cell']))?.rect;
    const given = hit ? centre(hit) : pointOf(end);
    const near = given && this.#nearest(given, other);
    if (near) {
      this.#report('endJoined', flow.key, flow.name, near.name);
      return near;
    }
    const at = given ?? beside(other);
    const standIn: FlowEnd = {
      key: `${flow.key}.${side}`,
      name: strings.imports.looseEnd,
      rect: clamped({ ...at, width: 0, height: 0 }),
    };
    this.standIns.push(standIn);
    this.#report('endInTheOpen', flow.key, flow.name, standIn.name);
    return standIn;
  }

  #nearest(point: Point, other: FlowEnd | null): FlowEnd | null {
    let nearest: FlowEnd | null = null;
    let least = REACH;
    for (const ends of [this.#components.values(), this.standIns]) {
      for (const end of ends) {
        if (end.key === other?.key) continue;
        const away = distance(point, end.rect);
        if (away <= least && (nearest === null || away < least)) [nearest, least] = [end, away];
      }
    }
    return nearest;
  }
}

function distance(point: Point, { x, y, width, height }: Rect): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
}

function beside(other: FlowEnd | null): Point {
  if (other === null) return { x: 0, y: 0 };
  const { x, y } = centre(other.rect);
  return { x: x + ASIDE, y };
}
