import { isBoundary } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** What a boundary can hold that matters to others in it, though no flow joins them. */
export type Held = 'callers' | 'learning' | 'stores';

/** The boundaries that hold something, by what they hold. */
export type Holding = Readonly<Record<Held, ReadonlySet<ElementId>>>;

/** All that a rule can see besides the part of the drawing that it looks at. */
export interface Surroundings {
  /** The boundary that a boundary lies in; null when it lies in none, or is not drawn. */
  readonly around: (boundary: ElementId) => ElementId | null;
  /** True when something of the kind lies straight in the boundary, of whatever part. */
  readonly holds: (boundary: ElementId, what: Held) => boolean;
}

/** Those of a part that is looked at by itself: who asks of them has a bug. */
export const UNTOLD: Surroundings = { around: untold, holds: untold };

function untold(): never {
  throw new Error('Nothing is known of what lies around.');
}

/** The surroundings of every part of a model, from what its parts hold. */
export function surroundingsIn({ element }: Pick<Model, 'element'>, parts: readonly Holding[]): Surroundings {
  const holding = (what: Held): ReadonlySet<ElementId> => new Set(parts.flatMap((part) => [...part[what]]));
  const held: Holding = { callers: holding('callers'), learning: holding('learning'), stores: holding('stores') };
  return {
    around: (id) => {
      const boundary = element.get(id);
      return isBoundary(boundary) ? boundary.boundary : null;
    },
    holds: (boundary, what) => held[what].has(boundary),
  };
}

/** Surroundings that remember what was asked of them. */
export interface Asked {
  readonly surroundings: Surroundings;
  /** True when others would have given the same answers. */
  readonly isToldBy: (others: Surroundings) => boolean;
}

/** Remembers what is asked, so that an answer by a rule can be kept as long as it would be told the same. */
export function remembering(told: Surroundings): Asked {
  const around = new Map<ElementId, ElementId | null>();
  const held = new Map<string, { readonly boundary: ElementId; readonly what: Held; readonly holds: boolean }>();
  return {
    surroundings: {
      around: (boundary) => {
        const outer = told.around(boundary);
        around.set(boundary, outer);
        return outer;
      },
      holds: (boundary, what) => {
        const holds = told.holds(boundary, what);
        held.set(`${what} ${boundary}`, { boundary, what, holds });
        return holds;
      },
    },
    isToldBy: (others) =>
      [...around].every(([boundary, outer]) => others.around(boundary) === outer) &&
      [...held.values()].every(({ boundary, what, holds }) => others.holds(boundary, what) === holds),
  };
}
