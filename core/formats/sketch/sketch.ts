import { type ComponentKind, type DataFlow, type Element, isBoundary, isFlowEnd } from '../../model/element.ts';
import type { ComponentTypeId, DiagramId, ElementId } from '../../model/ids.ts';
import type { Model } from '../../model/model.ts';
import { cleanText } from '../clean-text.ts';

/** A drawing as a text can tell it: what there is, where it belongs and what moves, but no places. */
export interface Sketch {
  /** Those around others come first. */
  readonly boundaries: readonly SketchBoundary[];
  readonly components: readonly SketchComponent[];
  readonly flows: readonly SketchFlow[];
}

/** How a text calls something: its name in lower case, with a number where several share it. */
export type Handle = string;

export interface SketchBoundary {
  readonly handle: Handle;
  readonly name: string;
  readonly within: Handle | null;
}

export interface SketchComponent {
  readonly handle: Handle;
  readonly name: string;
  /** Null where the text leaves it open, as is `kind`. */
  readonly type: ComponentTypeId | null;
  readonly kind: ComponentKind | null;
  readonly within: Handle | null;
}

export interface SketchFlow {
  readonly from: Handle;
  readonly to: Handle;
  readonly twoWay: boolean;
  /** The flow's name, or else what moves; empty when nobody said. */
  readonly label: string;
}

/** A name as a text gives it: which of those that share it, from 1, is meant. */
export function handleOf(name: string, number: number): Handle {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return number === 1 ? plain : `${plain} #${number}`;
}

/** Gives numbers to things that share a name, so that each has a handle of its own. */
export class Handles {
  readonly #taken = new Set<Handle>();
  /** The first number that may be free, by plain name: without it many of one name would take quadratic time. */
  readonly #next = new Map<Handle, number>();
  readonly #kept: ReadonlySet<Handle>;

  /** @param kept handles that only a thing of just that name may have */
  constructor(kept: ReadonlySet<Handle> = new Set()) {
    this.#kept = kept;
  }

  /** The lowest free number for a name. */
  take(name: string): number {
    const plain = handleOf(name, 1);
    const isTaken = (number: number): boolean => {
      const handle = handleOf(name, number);
      return this.#taken.has(handle) || (number > 1 && this.#kept.has(handle));
    };
    let number = this.#next.get(plain) ?? 1;
    while (isTaken(number)) number++;
    this.#next.set(plain, number + 1);
    this.#taken.add(handleOf(name, number));
    return number;
  }
}

/** Something on a diagram as a text calls it: `number` tells those apart that share a name, from 1. */
export interface NamedElement {
  readonly id: ElementId;
  readonly name: string;
  readonly number: number;
}

/** What flows may join and the boundaries of a diagram, by handle. */
export interface Named {
  readonly ends: ReadonlyMap<Handle, NamedElement>;
  readonly boundaries: ReadonlyMap<Handle, NamedElement>;
}

/** How a text calls what is on a diagram; among those that share a name the numbers follow their ids. */
export function namedOn(model: Model, diagram: DiagramId): Named {
  const here = [...model.element.values()]
    .filter((element) => element.diagram === diagram)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ends: numbered(here.filter(isFlowEnd)), boundaries: numbered(here.filter(isBoundary)) };
}

/** A name may itself end in a number, so a number is only given that nobody is called by. */
function numbered(elements: readonly Pick<Element, 'id' | 'name'>[]): ReadonlyMap<Handle, NamedElement> {
  const handles = new Handles(new Set(elements.map(({ name }) => handleOf(name, 1))));
  return new Map(
    elements.map(({ id, name }) => {
      const number = handles.take(name);
      return [handleOf(name, number), { id, name, number }];
    }),
  );
}

/** A flow's label as one line of a text holds it. */
export function onOneLine(label: string): string {
  return cleanText(label).replaceAll(/\s+/gu, ' ').trim();
}

/** What a flow is called where only one of its two words has room. */
export function labelOf({ name, data }: DataFlow): string {
  return name || data;
}
