import { grow } from '#core/commands/grow.ts';
import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import { type Component, isComponent, isFlowEnd } from '#core/model/element.ts';
import { type Point } from '#core/model/geometry.ts';
import { spotAt } from '#core/model/free-spot.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { kindOf, typeOf } from '../../state/catalogue.ts';
import { type OpenDocument, run, theCatalogue, theDocument } from '../../state/document.ts';
import { select, toolUsed, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { newComponent, newComponentSize } from '../adding/new-component.ts';
import { type Pick, pick } from '../adding/picking.ts';
import { drawFlow, endUnder, newFlow } from '../flows/connecting.ts';
import { CANVAS_ID } from '../focus.ts';
import { likelyTypes } from '../shapes/growing.ts';
import { diagramPoint } from '../view/view.ts';

const words = strings.flows.drop;

/**
 * A flow that was dropped away from all ports. On a component it leads there; on a boundary to the component at
 * which calls from outside arrive, if there is a single one. Else a list offers what is there and what could be added,
 * the likely next types first.
 */
export function dropFlow(from: ElementId, clientX: number, clientY: number): void {
  const open = theDocument();
  const source = open?.model.element.get(from);
  if (!open || !isFlowEnd(source)) return;
  const under = endUnder(clientX, clientY);
  if (under === from) return;
  if (under !== null) return drawFlow(from, under);
  const at = diagramPoint(clientX, clientY);
  const inside = componentsAround(open, at, source.boundary);
  const [gateway, ...others] = inside.filter(isGateway);
  if (gateway && others.length === 0) return drawFlow(from, gateway.id);
  const types = new Set([...likelyTypes(from), ...theCatalogue().types]);
  const box = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
  pick({
    title: words.title(source.name),
    search: words.search,
    picks: [
      ...inside.map((component): Pick => ({
        id: component.id,
        label: component.name,
        detail: typeOf(component).label,
      })),
      ...Array.from(types, (type): Pick => ({
        id: type.id,
        label: type.label,
        detail: words.isNew(strings.canvas.kinds[kindOf(type, 'process')]),
      })),
    ],
    ...(box && { near: within(box, { x: clientX - box.left, y: clientY - box.top }) }),
    onPick: (id) => (open.model.element.has(id) ? drawFlow(from, id as ElementId) : growAt(from, id, at)),
  });
}

/** What lies in the boundary under a point, unless the flow starts in that boundary itself. */
function componentsAround({ model, diagram }: OpenDocument, at: Point, own: ElementId | null): readonly Component[] {
  const boundary = ownerAt(model, diagram, 'process', { ...at, width: 0, height: 0 }, new Set());
  if (boundary === null || boundary === own) return [];
  return contentsOf(model, new Set([boundary])).filter(isComponent);
}

/** True for what takes calls before anything else sees them. */
function isGateway({ type }: Component): boolean {
  return type === 'input-processing';
}

function growAt(from: ElementId, typeId: string, at: Point): void {
  const open = theDocument();
  const type = theCatalogue().types.find(({ id }) => id === typeId);
  if (!open || !type) return;
  const id = newElementId();
  const rect = spotAt(open.model, open.diagram, at, newComponentSize(type));
  const component = newComponent(type, { id, diagram: open.diagram, rect });
  const change = grow(open.model, component, newFlow(open.diagram, { from, to: id }));
  if (!change.ok) return announce(strings.flows.refused[change.refusal]);
  run(change.value);
  toolUsed();
  select([id]);
  useEditor.setState({ renaming: id, tab: 'component' });
  announce(change.value.title);
}

/** How much room the list takes, in pixels. */
const LIST = { width: 316, height: 470 } as const;

function within(box: DOMRect, { x, y }: Point): Point {
  return {
    x: Math.max(12, Math.min(x, box.width - LIST.width)),
    y: Math.max(12, Math.min(y, box.height - LIST.height)),
  };
}
