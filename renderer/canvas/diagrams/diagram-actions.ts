import {
  addDiagram,
  makeSubDiagram,
  moveDiagram,
  placeReference,
  removeDiagram,
  renameDiagram,
} from '#core/commands/diagrams.ts';
import { diagramsInOrder, standsFor, subDiagramOf, wayTo } from '#core/model/diagrams.ts';
import { type Component, isComponent } from '#core/model/element.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { componentSize } from '#core/picture/shape.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { typeOf } from '../../state/catalogue.ts';
import { run, showDiagram, theDocument } from '../../state/document.ts';
import { edit, editAloud } from '../../state/edit.ts';
import { select, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { pick } from '../adding/picking.ts';
import { freeSpot } from '../adding/place.ts';
import { focusHome } from '../focus.ts';
import { reveal, revealElement } from '../view/framing.ts';

const words = strings.diagrams;
const newDiagramId = (): DiagramId => crypto.randomUUID() as DiagramId;

/** Shows a diagram with nothing selected on it, and says so. */
export function leafTo(id: DiagramId): void {
  const open = theDocument();
  if (!open || open.diagram === id) return;
  select([]);
  useEditor.setState({ connectingFrom: null, renaming: null });
  showDiagram(id);
  focusHome();
  announce(words.shown(open.model.diagram.get(id)?.name ?? ''));
}

/** Shows what an element opens into: the sub-diagram of a process, or the component a reference stands for. */
export function openInto(id: ElementId): void {
  const open = theDocument();
  const element = open?.model.element.get(id);
  if (!open || !element) return;
  if (element.kind !== 'reference') {
    const diagram = subDiagramOf(open.model, id);
    if (diagram) leafTo(diagram.id);
    return;
  }
  const target = standsFor(open.model, id);
  if (!target) return;
  leafTo(target.diagram);
  select([target.id]);
  revealElement(target.id);
}

/** Makes a diagram that looks into a process, and shows it. */
export function makeSub(process: ElementId): void {
  const id = newDiagramId();
  if (edit((model) => makeSubDiagram(model, process, id))) leafTo(id);
}

/** Shows the diagram around the one that is shown, with its process selected. */
export function goBack(): void {
  const open = theDocument();
  const shown = open?.model.diagram.get(open.diagram);
  const around = open && wayTo(open.model, open.diagram).at(-2);
  if (!shown?.refines || !around) return;
  leafTo(around.id);
  select([shown.refines]);
}

/** Adds a diagram beside the others and shows it. */
export function addAnother(): void {
  const id = newDiagramId();
  edit((model) => addDiagram(model, id, words.newName(model.diagram.size + 1)));
  leafTo(id);
}

/** Gives a diagram a name. */
export function nameDiagram(id: DiagramId, name: string): void {
  edit((model) => renameDiagram(model, id, name));
}

/** Moves the diagram that is shown among its like. */
export function shiftDiagram(by: -1 | 1): void {
  editAloud((model, diagram) => moveDiagram(model, diagram, by));
}

/** Deletes the diagram that is shown with all that is drawn on it; undo brings it back. */
export function deleteDiagram(): void {
  const open = theDocument();
  const removed = open && removeDiagram(open.model, open.diagram);
  if (!open || !removed) return;
  if (!removed.ok) return announce(words.needsSeveral);
  const next =
    wayTo(open.model, open.diagram).at(-2) ?? diagramsInOrder(open.model).find(({ id }) => id !== open.diagram);
  if (next) leafTo(next.id);
  run(removed.value);
  announce(removed.value.title);
}

/** Shows the next diagram, after the last the first. */
export function nextDiagram(): void {
  const open = theDocument();
  const order = open ? diagramsInOrder(open.model) : [];
  const next = order[(order.findIndex(({ id }) => id === open?.diagram) + 1) % Math.max(1, order.length)];
  if (next) leafTo(next.id);
}

/** The components of the other diagrams. */
export function componentsElsewhere(): readonly Component[] {
  const open = theDocument();
  return [...(open?.model.element.values() ?? [])]
    .filter(isComponent)
    .filter(({ diagram }) => diagram !== open?.diagram);
}

/** Lets a component of another diagram be chosen, and draws a reference to it. */
export function chooseReference(): void {
  const model = theDocument()?.model;
  pick({
    title: words.reference.title,
    search: words.reference.search,
    picks: componentsElsewhere().map((component) => ({
      id: component.id,
      label: component.name || strings.panels.unnamed,
      detail: `${typeOf(component).label}, ${model?.diagram.get(component.diagram)?.name ?? ''}`,
    })),
    onPick: (id) => drawReference(id as ElementId),
  });
}

function drawReference(of: ElementId): void {
  const open = theDocument();
  const target = open?.model.element.get(of);
  if (!open || !isComponent(target)) return;
  const rect = freeSpot(componentSize(target.name, typeOf(target).label));
  const id = newElementId();
  const { diagram } = open;
  const change = placeReference(open.model, {
    kind: 'reference',
    id,
    diagram,
    name: target.name,
    description: '',
    rect,
    of,
  });
  if (!change) return;
  run(change);
  select([id]);
  reveal(rect);
  announce(change.title);
}
