import type { Component } from './element.ts';
import { isComponent } from './element.ts';
import type { DiagramId, ElementId } from './ids.ts';
import type { Model } from './model.ts';
import type { Diagram } from './project.ts';

/** The diagrams as a person ordered them: top diagrams first, those without a place after the others. */
export function diagramsInOrder(model: Pick<Model, 'diagram'>): readonly Diagram[] {
  const rank = ({ refines }: Diagram): number => (refines === null ? 0 : 1);
  const place = (diagram: Diagram): number => diagram.place ?? Number.MAX_SAFE_INTEGER;
  return [...model.diagram.values()].toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** The diagram that looks into a process; undefined when none does. */
export function subDiagramOf(model: Pick<Model, 'diagram'>, process: ElementId): Diagram | undefined {
  return [...model.diagram.values()].find(({ refines }) => refines === process);
}

/** The diagrams around a diagram, outermost first, and itself; stops where a cycle would begin. */
export function wayTo(model: Model, diagram: DiagramId): readonly Diagram[] {
  const way: Diagram[] = [];
  for (let at = model.diagram.get(diagram); at && !way.includes(at);) {
    way.unshift(at);
    const process = at.refines === null ? undefined : model.element.get(at.refines);
    at = process && model.diagram.get(process.diagram);
  }
  return way;
}

/** What a reference or component stands for: the component itself; undefined for all else. */
export function standsFor(model: Model, id: ElementId): Component | undefined {
  const element = model.element.get(id);
  const target = element?.kind === 'reference' ? model.element.get(element.of) : element;
  return isComponent(target) ? target : undefined;
}
