import type { Change } from '../model/change.ts';
import { contentsOf } from '../model/boundaries.ts';
import { subDiagramOf } from '../model/diagrams.ts';
import {
  type Component,
  isBoundary,
  isComponent,
  isFlow,
  type PlacedElement,
  type TrustBoundary,
} from '../model/element.ts';
import { centre, type Size, snap } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { boundarySize } from '../picture/shape.ts';
import { accept, refuse, type Result } from '../result.ts';
import { strings } from '../strings/index.ts';
import { setType } from './describe.ts';
import { elementRow } from './row.ts';

const titles = strings.converting.titles;

/** Why an element stays what it is, and how many things stand in the way. */
export interface ConvertRefusal {
  readonly kind: 'notThere' | 'locked' | 'flows' | 'references' | 'subDiagram' | 'contents';
  readonly count: number;
}

/** What a component can be made: a type with the kind it is drawn as. */
export interface Wanted {
  readonly id: string;
  readonly kind: Component['kind'];
}

/**
 * Makes components ones of another type, in one step; their flows, answers and decisions stay.
 *
 * @returns the change, null when all of them are so already, or `subDiagram` for a process that one looks into and
 *   that would be none any more
 */
export function setTypes(
  model: Model,
  ids: readonly ElementId[],
  wanted: Wanted,
  sizeOf: (name: string) => Size,
): Result<Change | null, ConvertRefusal> {
  const components = ids.map((id) => model.element.get(id)).filter(isComponent);
  const held = components.filter(({ id }) => wanted.kind !== 'process' && subDiagramOf(model, id));
  if (held.length > 0) return refuse({ kind: 'subDiagram', count: held.length });
  const changed = components.flatMap(({ id, name }) => {
    const change = setType(model, id, wanted, sizeOf(name));
    return change ? [{ name, rows: change.rows }] : [];
  });
  if (changed.length === 0) return accept(null);
  return accept({ title: titles.setType(changed.map(({ name }) => name)), rows: changed.flatMap(({ rows }) => rows) });
}

/**
 * Makes a boundary of a component, under its name and where it stands. What was answered and decided about it stays
 * in the model: should it become a component again, so it counts again. Refused where flows or references lead to
 * it, or a sub-diagram looks into it.
 */
export function toBoundary(model: Model, id: ElementId): Result<Change, ConvertRefusal> {
  const component = model.element.get(id);
  if (!isComponent(component)) return refuse({ kind: 'notThere', count: 0 });
  if (component.locked) return refuse({ kind: 'locked', count: 1 });
  if (subDiagramOf(model, id)) return refuse({ kind: 'subDiagram', count: 1 });
  const elements = [...model.element.values()];
  const flows = elements.filter(isFlow).filter(({ from, to }) => from === id || to === id).length;
  if (flows > 0) return refuse({ kind: 'flows', count: flows });
  const references = elements.filter((element) => element.kind === 'reference' && element.of === id).length;
  if (references > 0) return refuse({ kind: 'references', count: references });
  const least = boundarySize(component.name);
  const { width, height, ...at } = component.rect;
  const rect = { ...at, width: Math.max(width, least.width), height: Math.max(height, least.height) };
  const boundary: TrustBoundary = { ...shared(component), kind: 'trustBoundary', rect };
  return accept({ title: titles.toBoundary(component.name), rows: [elementRow(model, boundary)] });
}

/**
 * Makes a component of a boundary that holds nothing, under its name, in the middle of where it lay.
 *
 * @param size what the component needs to hold its name and type
 */
export function toComponent(model: Model, id: ElementId, wanted: Wanted, size: Size): Result<Change, ConvertRefusal> {
  const boundary = model.element.get(id);
  const refusal = whyNoComponent(model, id);
  if (!isBoundary(boundary) || refusal) return refuse(refusal ?? { kind: 'notThere', count: 0 });
  const { x, y } = centre(boundary.rect);
  const rect = { x: snap(x - size.width / 2), y: snap(y - size.height / 2), ...size };
  const component = { ...shared(boundary), kind: wanted.kind, type: wanted.id, outOfScope: null, rect } as Component;
  return accept({ title: titles.toComponent(boundary.name), rows: [elementRow(model, component)] });
}

/** Why a boundary cannot become a component; null when it can. */
export function whyNoComponent(model: Model, id: ElementId): ConvertRefusal | null {
  const boundary = model.element.get(id);
  if (!isBoundary(boundary)) return { kind: 'notThere', count: 0 };
  if (boundary.locked) return { kind: 'locked', count: 1 };
  const inside = contentsOf(model, new Set([id])).length;
  return inside > 0 ? { kind: 'contents', count: inside } : null;
}

/** What every placed element has. */
function shared({ id, diagram, name, description, boundary, z }: PlacedElement) {
  return { id, diagram, name, description, boundary, ...(z === undefined ? {} : { z }) };
}
