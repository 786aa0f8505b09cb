import {
  type Handle,
  handleOf,
  labelOf,
  onOneLine,
  type NamedElement,
  namedOn,
  type Sketch,
  type SketchFlow,
} from '../formats/sketch/sketch.ts';
import { typesByName } from '../formats/sketch/types-by-name.ts';
import { NO_TYPE } from '../formats/sketch/words.ts';
import type { TypeVocabulary } from '../formats/suggest-type.ts';
import { applyChange, type Change } from '../model/change.ts';
import { subDiagramOf } from '../model/diagrams.ts';
import { type Component, type DataFlow, type Element, isComponent, isFlow, isPlaced } from '../model/element.ts';
import type { Size } from '../model/geometry.ts';
import type { ComponentTypeId, DiagramId, ElementId } from '../model/ids.ts';
import { isLocked } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { rowsBetween } from '../overview/compare.ts';
import { strings } from '../strings/index.ts';
import { settle } from './settle.ts';
import { removalRows } from './remove.ts';
import { revived, type TextMemory } from './text-memory.ts';

/** Where a sketch is drawn, and what the command cannot know by itself. */
export interface Redrawing {
  readonly diagram: DiagramId;
  readonly newId: () => ElementId;
  /** What a component needs to hold its name and type. */
  readonly sizeOf: (name: string, type: ComponentTypeId) => Size;
  readonly vocabulary: TypeVocabulary;
  /** What the text remembers that is being typed; left out for one that is complete. */
  readonly memory?: TextMemory;
}

/**
 * Makes a diagram what a sketch tells. What keeps its name keeps its facts, findings and place; where one
 * thing goes and one comes, it is the same under another name. What is new stands beside what it is
 * joined to, and boundaries grow around what is put into them. What is locked stays, and so does what the
 * text cannot know of. Null when the diagram is so already.
 */
export function redraw(before: Model, sketch: Sketch, how: Redrawing): Change | null {
  const model = how.memory ? revived(before, how.diagram, sketch, how.memory) : before;
  const isKnown = (id: ElementId): boolean => !before.element.has(id) || how.memory?.known.element.has(id) !== false;
  const named = namedOn(model, how.diagram);
  const ends = matched(named.ends, sketch.components, isKnown, how.newId);
  const zones = matched(named.boundaries, sketch.boundaries, isKnown, how.newId);
  const gone = [...named.ends.values(), ...named.boundaries.values()]
    .map(({ id }) => id)
    .filter((id) => !ends.kept.has(id) && !zones.kept.has(id) && !isLocked(model, id) && isKnown(id));

  const left = applyChange(model, removalRows(model, new Set(gone), new Set()));
  const elements = new Map(left.element);
  const put = (element: Element): unknown => elements.set(element.id, element);
  const zoneOf = (handle: Handle | null): ElementId | null =>
    handle === null ? null : (zones.ids.get(handle) ?? null);
  drawBoundaries(sketch, { elements, put, zoneOf, named: named.boundaries, how });
  drawComponents(sketch, {
    elements,
    put,
    zoneOf,
    named: named.ends,
    idOf: (handle) => ends.ids.get(handle)!,
    isLookedInto: (id) => subDiagramOf(left, id) !== undefined,
    how,
  });
  drawFlows(sketch.flows, { elements, put, idOf: (handle) => ends.ids.get(handle)!, isKnown, how });

  const inOrder = sketch.boundaries.map(({ handle }) => zones.ids.get(handle)!);
  const after = { ...left, element: settle(model, { ...left, element: elements }, how.diagram, inOrder) };
  const rows = rowsBetween(before, after);
  return rows.length === 0 ? null : { title: strings.commands.redraw, rows, mergeKey: `redraw ${how.diagram}` };
}

interface Drawing {
  readonly elements: Map<ElementId | string, Element>;
  readonly put: (element: Element) => unknown;
  readonly zoneOf: (handle: Handle | null) => ElementId | null;
  readonly how: Redrawing;
}

/** Which element each handle of a sketch means, with new ids for what is not there yet. */
function matched(
  named: ReadonlyMap<Handle, NamedElement>,
  told: readonly { readonly handle: Handle }[],
  isKnown: (id: ElementId) => boolean,
  newId: () => ElementId,
): { readonly ids: ReadonlyMap<Handle, ElementId>; readonly kept: ReadonlySet<ElementId> } {
  const fresh = told.filter(({ handle }) => !named.has(handle));
  const handles = new Set(told.map(({ handle }) => handle));
  const gone = [...named].filter(([handle, { id }]) => !handles.has(handle) && isKnown(id));
  const renamed = fresh.length === 1 && gone.length === 1 ? gone[0]?.[1].id : undefined;
  const ids = new Map(told.map(({ handle }) => [handle, named.get(handle)?.id ?? renamed ?? newId()]));
  return { ids, kept: new Set(ids.values()) };
}

/** The name a text gives, unless it only tells apart what shares a name or writes it in other letters. */
function nameFor(known: NamedElement | undefined, before: string, said: string): string {
  if (known && handleOf(known.name, 1) !== handleOf(said, 1)) return before;
  return said;
}

function drawBoundaries(
  { boundaries }: Sketch,
  { elements, put, zoneOf, named, how }: Drawing & { readonly named: ReadonlyMap<Handle, NamedElement> },
): void {
  for (const { handle, name, within } of boundaries) {
    const id = zoneOf(handle)!;
    const known = elements.get(id);
    // What is locked stays where it is, whatever boundary it is told in.
    const boundary = isPlaced(known) && known.locked ? known.boundary : zoneOf(within);
    if (known?.kind === 'trustBoundary')
      put({ ...known, name: nameFor(named.get(handle), known.name, name), boundary });
    else put({ id, kind: 'trustBoundary', diagram: how.diagram, name, description: '', rect: NOWHERE, boundary });
  }
}

/** The place of what has none yet; `settle` gives it one. */
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

interface ComponentDrawing extends Drawing {
  readonly named: ReadonlyMap<Handle, NamedElement>;
  readonly idOf: (handle: Handle) => ElementId;
  /** True for a process with a diagram of its own, which must stay one. */
  readonly isLookedInto: (id: ElementId) => boolean;
}

function drawComponents(
  sketch: Sketch,
  { elements, put, zoneOf, named, idOf, isLookedInto, how }: ComponentDrawing,
): void {
  const isNew = sketch.components.some(({ handle, type }) => type === null && !elements.has(idOf(handle)));
  const guessed = isNew ? typesByName(sketch, how.vocabulary) : null;
  for (const { handle, name, within, ...told } of sketch.components) {
    const id = idOf(handle);
    const known = elements.get(id);
    // What is locked stays where it is, whatever boundary it is told in.
    const boundary = isPlaced(known) && known.locked ? known.boundary : zoneOf(within);
    if (known?.kind === 'reference') {
      put({ ...known, name: nameFor(named.get(handle), known.name, name), boundary });
      continue;
    }
    const before = isComponent(known) ? known : null;
    const guess = guessed?.get(handle);
    const isHeld = told.kind !== null && told.kind !== 'process' && isLookedInto(id);
    const { type, kind } = isHeld ? { type: null, kind: null } : told;
    const isRetyped = type !== null && (type !== before?.type || type === NO_TYPE);
    const drawn = {
      ...(before ?? { id, diagram: how.diagram, description: '', outOfScope: null, rect: NOWHERE }),
      name: before ? nameFor(named.get(handle), before.name, name) : name,
      type: type ?? before?.type ?? guess?.type ?? NO_TYPE,
      kind: (isRetyped ? kind : null) ?? before?.kind ?? guess?.kind ?? 'process',
      boundary,
    } as Component;
    const grows = before?.name !== drawn.name || before.type !== drawn.type;
    put(grows ? { ...drawn, rect: { ...drawn.rect, ...how.sizeOf(drawn.name, drawn.type) } } : drawn);
  }
}

interface FlowDrawing extends Pick<Drawing, 'elements' | 'put' | 'how'> {
  readonly idOf: (handle: Handle) => ElementId;
  readonly isKnown: (id: ElementId) => boolean;
}

/** A flow with the same ends and words stays; one between the same two is told anew; the rest comes or goes. */
function drawFlows(told: readonly SketchFlow[], { elements, put, idOf, isKnown, how }: FlowDrawing): void {
  // A flow from a component to itself, which an import can bring, is nothing that a text tells: it stays.
  const here = [...elements.values()]
    .filter(isFlow)
    .filter(({ diagram, from, to }) => diagram === how.diagram && from !== to);
  const known = new Set(here);
  const joining = Map.groupBy(here, ({ from, to }) => pairOf(from, to));
  const still = (from: ElementId, to: ElementId): readonly DataFlow[] =>
    (joining.get(pairOf(from, to)) ?? []).filter((one) => known.has(one));
  const wanted = told.map((flow) => ({ ...flow, from: idOf(flow.from), to: idOf(flow.to) }));
  const open = wanted.filter((flow) => {
    const same = still(flow.from, flow.to).find((one) => saysTheSame(one, flow));
    return same === undefined || !known.delete(same);
  });
  for (const { from, to, twoWay, label } of open) {
    const [between] = still(from, to);
    if (between) {
      known.delete(between);
      put({ ...between, from, to, twoWay, ...(label === onOneLine(labelOf(between)) ? {} : { name: label }) });
    } else {
      const facts = { description: '', data: '', encrypted: 'unknown', authenticated: 'unknown' } as const;
      put({ id: how.newId(), kind: 'dataFlow', diagram: how.diagram, name: label, ...facts, from, to, twoWay });
    }
  }
  for (const { id } of known) if (isKnown(id)) elements.delete(id);
}

/** The same for two components whichever comes first. */
function pairOf(from: ElementId, to: ElementId): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

function saysTheSame(
  flow: { readonly from: ElementId; readonly to: ElementId; readonly twoWay: boolean } & Parameters<typeof labelOf>[0],
  told: { readonly from: ElementId; readonly to: ElementId; readonly twoWay: boolean; readonly label: string },
): boolean {
  const isAlong = flow.from === told.from && flow.to === told.to;
  const isAgainst = flow.twoWay && flow.from === told.to && flow.to === told.from;
  return (isAlong || isAgainst) && flow.twoWay === told.twoWay && onOneLine(labelOf(flow)) === told.label;
}
