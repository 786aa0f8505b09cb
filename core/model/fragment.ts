import { contentsOf } from './boundaries.ts';
import { type Element, isBoundary, isFlow, isFlowEnd, isPlaced } from './element.ts';
import { bounds, type Rect } from './geometry.ts';
import { anchorOf, type ElementId, type FindingKey } from './ids.ts';
import type { Model } from './model.ts';
import type { AnswerRow, AssessedFactor, Decision, Mitigation } from './project.ts';

/**
 * A part of a drawing that can be put down elsewhere, with what is known of it. Its flows join what is
 * in it, and a boundary that an element names is in it too. Ids are those of where it was taken from.
 */
export interface Fragment {
  readonly elements: readonly Element[];
  readonly answers: readonly AnswerRow[];
  readonly decisions: readonly Decision[];
  readonly strategies: readonly Mitigation[];
  readonly factors: readonly AssessedFactor[];
  /** The diagrams that look into its processes; absent where none does. */
  readonly insides?: readonly Inside[];
}

/** A diagram that looks into a process, with what is drawn on it. */
export interface Inside {
  readonly of: ElementId;
  readonly name: string;
  readonly holds: Fragment;
}

const NOTHING: Fragment = { elements: [], answers: [], decisions: [], strategies: [], factors: [] };

/**
 * Takes up elements with what lies in their boundaries, the flows between them, the diagrams that look into
 * them, and the answers about them. Findings that a person gave and what is at stake at components go along; what was decided and
 * assessed about findings only on demand, for a copy is to be decided anew. Null when nothing of `ids` has a place.
 */
export function takeFragment(
  model: Model,
  ids: readonly ElementId[],
  { decisions: withDecisions }: { readonly decisions: boolean },
): Fragment | null {
  const chosen = ids.map((id) => model.element.get(id)).filter(isPlaced);
  if (chosen.length === 0) return null;
  const inside = contentsOf(model, new Set(chosen.filter(isBoundary).map(({ id }) => id)));
  const placed = new Map([...chosen, ...inside].map((element) => [element.id, element]));
  const isEnd = (id: ElementId): boolean => isFlowEnd(placed.get(id));
  const flows = [...model.element.values()].filter(isFlow).filter(({ from, to }) => isEnd(from) && isEnd(to));
  const elements: readonly Element[] = [
    ...[...placed.values()].map((element) =>
      element.boundary === null || placed.has(element.boundary) ? element : { ...element, boundary: null },
    ),
    ...flows,
  ];
  const taken = new Set(elements.map(({ id }) => id));
  const decisions = [...model.decision.values()].filter(({ element }) => taken.has(element));
  const strategies = [...model.strategy.values()].filter(({ finding }) => taken.has(anchorOf(finding)));
  const whole = {
    elements,
    answers: [...model.answer.values()].filter(({ element }) => taken.has(element)),
    decisions,
    strategies,
    factors: [...model.factor.values()].filter(
      ({ subject }) => taken.has(subject as ElementId) || taken.has(anchorOf(subject as FindingKey)),
    ),
  };
  const insides = [...model.diagram.values()].flatMap(({ id, name, refines }): readonly Inside[] => {
    if (refines === null || !taken.has(refines)) return [];
    const there = [...model.element.values()].filter(({ diagram }) => diagram === id).map((element) => element.id);
    return [{ of: refines, name, holds: takeFragment(model, there, { decisions: true }) ?? NOTHING }];
  });
  const complete = insides.length > 0 ? { ...whole, insides } : whole;
  return withDecisions ? complete : toDecideAnew(complete);
}

/** Everything drawn in a fragment, on whatever diagram. */
export function allElements({ elements, insides = [] }: Fragment): readonly Element[] {
  return [...elements, ...insides.flatMap(({ holds }) => allElements(holds))];
}

/** A fragment without what was decided and assessed about findings. */
export function toDecideAnew(fragment: Fragment): Fragment {
  const taken = new Set(fragment.elements.map(({ id }) => id));
  return {
    ...fragment,
    decisions: fragment.decisions.filter(isGivenByHand).map(asUndecided),
    strategies: [],
    factors: fragment.factors.filter(({ subject }) => taken.has(subject as ElementId)),
    ...(fragment.insides && {
      insides: fragment.insides.map((inside) => ({ ...inside, holds: toDecideAnew(inside.holds) })),
    }),
  };
}

/** The rectangle around what is placed in a fragment, in the units of the diagram it was taken from; null when nothing is. */
export function fragmentBounds({ elements }: Fragment): Rect | null {
  return bounds(elements.filter(isPlaced).map(({ rect }) => rect));
}

function isGivenByHand({ byHand, own }: Decision): boolean {
  return byHand !== null || own !== null;
}

/** Nothing but the finding itself: neither who said what until when, nor that a meeting put it off. */
function asUndecided({ finding, risk, element, byHand, own }: Decision): Decision {
  const nothing = { treatment: 'undecided', reason: '', owner: '', due: null, basis: [] } as const;
  return { finding, risk, element, ...nothing, byHand, own };
}
