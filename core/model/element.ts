import type { Point, Rect } from './geometry.ts';
import type { ComponentTypeId, DiagramId, ElementId } from './ids.ts';

/** Whether a fact holds. Absent facts are unknown, which is not the same as no. */
export type Answer = 'yes' | 'no' | 'unknown';

interface Drawn {
  readonly id: ElementId;
  /** The one diagram this element is drawn on. */
  readonly diagram: DiagramId;
  readonly name: string;
  readonly description: string;
}

interface Placed extends Drawn {
  /** Position and size in diagram units, from the diagram's origin even inside a boundary. */
  readonly rect: Rect;
  /** The innermost trust boundary this element lies in, or null when it lies in none. */
  readonly boundary: ElementId | null;
  /** Present while the shape cannot be moved, sized or removed by hand. */
  readonly locked?: true;
  /** How far in front it stands among its like; absent for 0, where everything begins. */
  readonly z?: number;
}

interface Typed extends Placed {
  readonly type: ComponentTypeId;
  /** Why this component is left out of the assessment; null while it is in scope. */
  readonly outOfScope: string | null;
}

/** A person, system or part of the world outside the modelled system's control. */
export interface ExternalEntity extends Typed {
  readonly kind: 'externalEntity';
}

/** Something that transforms data. */
export interface Process extends Typed {
  readonly kind: 'process';
}

/** Something that keeps data. */
export interface DataStore extends Typed {
  readonly kind: 'dataStore';
}

/** Stands on one diagram for a component of another; predicates walk through it as if it were that one. */
export interface Reference extends Placed {
  readonly kind: 'reference';
  readonly of: ElementId;
}

/** A region under one trust; a flow crosses it when its ends lie on different sides. */
export interface TrustBoundary extends Placed {
  readonly kind: 'trustBoundary';
  /** Present while it is drawn small, with what lies in it left out of the picture. */
  readonly collapsed?: true;
}

/** Words written on the drawing, such as a title or a note: `name` holds them, over several lines where they say so. */
export interface TextBlock extends Placed {
  readonly kind: 'text';
  /** Present while it is written large, as a title. */
  readonly large?: true;
}

/** Data that moves from one component to another. */
export interface DataFlow extends Drawn {
  readonly kind: 'dataFlow';
  readonly from: ElementId;
  readonly to: ElementId;
  /** True when data moves both ways. */
  readonly twoWay: boolean;
  /** What moves, in a word or two: `model`, `feedback`, `scores`, …; empty when nobody said. */
  readonly data: string;
  readonly encrypted: Answer;
  readonly authenticated: Answer;
  /** Where a person bent its line, from start to end, in diagram units; absent while it finds its own way. */
  readonly bends?: readonly Point[];
}

/** The nodes of the data-flow graph. */
export type Component = ExternalEntity | Process | DataStore;
export type ComponentKind = Component['kind'];
/** What has a place of its own on the canvas, and what a flow may join. */
export type PlacedElement = Component | Reference | TrustBoundary | TextBlock;
export type FlowEnd = Component | Reference;
/** Anything drawn. */
export type Element = PlacedElement | DataFlow;

/** True for external entities, processes and data stores. */
export function isComponent(element: Element | null | undefined): element is Component {
  return element?.kind === 'externalEntity' || element?.kind === 'process' || element?.kind === 'dataStore';
}

/** True for what a data flow may start or end at. */
export function isFlowEnd(element: Element | null | undefined): element is FlowEnd {
  return isComponent(element) || element?.kind === 'reference';
}

/** True for trust boundaries. */
export function isBoundary(element: Element | null | undefined): element is TrustBoundary {
  return element?.kind === 'trustBoundary';
}

/** True for words written on the drawing. */
export function isTextBlock(element: Element | null | undefined): element is TextBlock {
  return element?.kind === 'text';
}

/** True for data flows. */
export function isFlow(element: Element | null | undefined): element is DataFlow {
  return element?.kind === 'dataFlow';
}

/** True for everything but flows. */
export function isPlaced(element: Element | null | undefined): element is PlacedElement {
  return element?.kind !== undefined && element.kind !== 'dataFlow';
}

/** True when two states of an element differ in nothing but some facts. */
export function differOnlyIn(before: Element, after: Element, facts: ReadonlySet<string>): boolean {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Element>;
  return [...all].every((fact) => facts.has(fact) || before[fact] === after[fact]);
}
