import { type Element, isBoundary, isComponent, isFlow, isFlowEnd, isPlaced } from './element.ts';
import type { DiagramId, ElementId } from './ids.ts';
import type { Model } from './model.ts';

/**
 * The first thing in which a model does not hang together, as words for a person with ids but no
 * text of the project, or null when it does: one project, a top diagram, every element on a diagram
 * that exists, flows and boundaries that join what is there, no boundary or diagram inside itself.
 * Answers, decisions and strategies may speak of elements that are gone.
 */
export function faultOf(model: Model): string | null {
  if (model.project.size !== 1) return `${model.project.size} projects instead of one`;
  if (![...model.diagram.values()].some(({ refines }) => refines === null)) return 'no top diagram';
  const boundaryLoops = loops((id: ElementId) => boundaryAround(model, id));
  for (const element of model.element.values()) {
    const fault = elementFault(model, element) ?? (boundaryLoops(element.id) ? 'lies in itself' : null);
    if (fault) return `element ${element.id}: ${fault}`;
  }
  const diagramLoops = loops((id: DiagramId) => diagramAround(model, id));
  for (const { id, refines } of model.diagram.values()) {
    if (refines !== null && model.element.get(refines)?.kind !== 'process') {
      return `diagram ${id}: process ${refines} is missing`;
    }
    if (diagramLoops(id)) return `diagram ${id}: lies in itself`;
  }
  return null;
}

function elementFault(model: Model, element: Element): string | null {
  const here = (id: ElementId): Element | undefined => {
    const other = model.element.get(id);
    return other?.diagram === element.diagram ? other : undefined;
  };
  if (!model.diagram.has(element.diagram)) return `diagram ${element.diagram} is missing`;
  if (isFlow(element)) {
    const loose = [element.from, element.to].find((end) => !isFlowEnd(here(end)));
    return loose === undefined ? null : `flow end ${loose} is missing from its diagram`;
  }
  if (element.boundary !== null && !isBoundary(here(element.boundary))) {
    return `trust boundary ${element.boundary} is missing from its diagram`;
  }
  if (element.kind === 'reference' && !isComponent(model.element.get(element.of))) {
    return `component ${element.of} is missing`;
  }
  return null;
}

function boundaryAround(model: Model, id: ElementId): ElementId | null {
  const element = model.element.get(id);
  return isPlaced(element) ? element.boundary : null;
}

function diagramAround(model: Model, id: DiagramId): DiagramId | null {
  const process = model.diagram.get(id)?.refines ?? null;
  return process === null ? null : (model.element.get(process)?.diagram ?? null);
}

/** Tells whether following `outward` from an id runs in a circle; each id is followed once, however often it is met. */
function loops<Id>(outward: (id: Id) => Id | null): (start: Id) => boolean {
  const ending = new Set<Id>();
  return (start) => {
    const passed = new Set<Id>();
    for (let at: Id | null = start; at !== null && !ending.has(at); at = outward(at)) {
      if (passed.has(at)) return true;
      passed.add(at);
    }
    for (const id of passed) ending.add(id);
    return false;
  };
}
