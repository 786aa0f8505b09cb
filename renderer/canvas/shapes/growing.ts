import { create } from 'zustand';
import { grow } from '#core/commands/grow.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import { isFlowEnd } from '#core/model/element.ts';
import { type Direction, spotBeside } from '#core/model/free-spot.ts';
import type { ElementId } from '#core/model/ids.ts';
import { standsFor } from '#core/model/diagrams.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { run, theCatalogue, theDocument, undoStep } from '../../state/document.ts';
import { select, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { newComponent, newComponentSize } from '../adding/new-component.ts';
import { newFlow } from '../flows/connecting.ts';
import { reveal } from '../view/framing.ts';

/** A component that grew out of another and is being named: it can still become one of the other likely types. */
interface Grown {
  readonly id: ElementId;
  readonly from: ElementId;
  readonly direction: Direction;
  /** The likely types, the likeliest first, and which of them it is. */
  readonly types: readonly ComponentType[];
  readonly at: number;
}

/** The component that grew last, while it is being named; null when none is. */
export const useGrown = create<{ grown: Grown | null }>(() => ({ grown: null }));

/** Draws the likely next component of the selected one in a direction, joined by a flow, and starts its rename. */
export function growFrom(from: ElementId, direction: Direction): void {
  const types = likelyTypes(from);
  if (types.length > 0) growAs({ id: newElementId(), from, direction, types, at: 0 });
}

/** Makes the component that just grew one of another likely type, as if it had grown so; answers its new name. */
export function chooseGrown(at: number): string | null {
  const { grown } = useGrown.getState();
  const count = grown?.types.length ?? 0;
  if (!grown || count < 2) return null;
  undoStep();
  growAs({ ...grown, at: (at + count) % count });
  return useGrown.getState().grown?.types[(at + count) % count]?.label ?? null;
}

/** Ends the choice of types. */
export function endGrowing(): void {
  if (useGrown.getState().grown) useGrown.setState({ grown: null });
}

function growAs(grown: Grown): void {
  const open = theDocument();
  const [type, from] = [grown.types[grown.at], open?.model.element.get(grown.from)];
  if (!open || !type || !isFlowEnd(from)) return;
  const rect = spotBeside(open.model, from.diagram, from.rect, grown.direction, newComponentSize(type));
  const component = newComponent(type, { id: grown.id, diagram: from.diagram, rect });
  const change = grow(open.model, component, newFlow(from.diagram, { from: from.id, to: grown.id }));
  if (!change.ok) return announce(strings.flows.refused[change.refusal]);
  run(change.value);
  useGrown.setState({ grown });
  select([grown.id]);
  useEditor.setState({ renaming: grown.id, tab: 'component' });
  reveal(rect);
  announce(change.value.title);
}

/** The types that most often follow the one of an element, the likeliest first. */
export function likelyTypes(from: ElementId): readonly ComponentType[] {
  const open = theDocument();
  const source = open && standsFor(open.model, from);
  const { types, nextTypes } = theCatalogue();
  const next = nextTypes[source?.type ?? 'other'] ?? nextTypes['other'] ?? [];
  return next.flatMap((id) => types.find((type) => type.id === id) ?? []);
}
