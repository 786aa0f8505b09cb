import { ownerAt } from '../model/boundaries.ts';
import type { Change, RowChange } from '../model/change.ts';
import {
  type Component,
  type Element,
  isComponent,
  isFlow,
  isPlaced,
  isTextBlock,
  type PlacedElement,
} from '../model/element.ts';
import { allElements, type Fragment, fragmentBounds, takeFragment } from '../model/fragment.ts';
import type { Point, Size } from '../model/geometry.ts';
import {
  anchorOf,
  type DiagramId,
  type ElementId,
  type FindingKey,
  findingKey,
  OWN_RISK,
  ownFindingKey,
} from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import type { Model } from '../model/model.ts';
import type { AssessedFactor, Decision } from '../model/project.ts';
import { rowId } from '../model/row-id.ts';
import { shownRect } from '../picture/collapsed.ts';
import { strings } from '../strings/index.ts';
import { shiftedFlow } from './bend.ts';
import { answerRow, decisionRow, elementRow, mitigationRow, row } from './row.ts';

const titles = strings.commands;

/** Where a fragment is put down, and what the command cannot know by itself. */
export interface Landing {
  readonly diagram: DiagramId;
  /** Where the top left corner of the fragment comes to lie, in diagram units. */
  readonly at: Point;
  readonly newId: () => ElementId;
  /** What a component needs to hold its name, should that become longer. */
  readonly sizeOf: (component: Component) => Size;
}

/**
 * Puts a fragment down on a diagram, under ids of its own: its elements, the answers about them and
 * the decisions it brought. A name that the project already has gets "copy" behind it. What was in no
 * boundary of the fragment belongs to the boundary it lands in. References to what this project does
 * not have stay behind, with their flows. What looks into its processes becomes diagrams of their own. Null when
 * nothing would be put down.
 */
export function pasteFragment(model: Model, fragment: Fragment, landing: Landing): Change | null {
  const from = fragmentBounds(fragment);
  if (!from) return null;
  const components = new Set(
    allElements(fragment)
      .filter(isComponent)
      .map(({ id }) => id),
  );
  const kept = withEnds(fragment, (id) => components.has(id) || isComponent(model.element.get(id)));
  if (kept.elements.length === 0) return null;
  const named = [...model.element.values()].filter((element) => isPlaced(element) && !isTextBlock(element));
  const paper: Paper = {
    model,
    ids: new Map(allElements(kept).map(({ id }) => [id, landing.newId()])),
    names: new Set(named.map(({ name }) => name)),
    landing,
  };
  const rows = putDown(kept, landing.diagram, { x: landing.at.x - from.x, y: landing.at.y - from.y }, paper);
  const names = rows.flatMap(({ table, after }) =>
    table === 'element' && after?.diagram === landing.diagram && isPlaced(after) ? [after.name] : [],
  );
  return { title: titles.paste(names), rows };
}

/** What all of a fragment is put down with. */
interface Paper {
  readonly model: Model;
  readonly ids: ReadonlyMap<ElementId, ElementId>;
  /** The names that are taken. */
  readonly names: Set<string>;
  readonly landing: Landing;
}

/** The rows that put a fragment down on a diagram, and what looks into its processes on diagrams of their own. */
function putDown(fragment: Fragment, diagram: DiagramId, shift: Point, paper: Paper): readonly RowChange[] {
  const { model, ids, names, landing } = paper;
  const elements = fragment.elements.map((element) =>
    renamed(landed(element, ids, diagram, shift), names, landing.sizeOf),
  );
  const insides = (fragment.insides ?? []).flatMap(({ of, name, holds }) => {
    const inside = { id: landing.newId() as string as DiagramId, name, refines: ids.get(of) ?? of };
    return [row(model, 'diagram', inside.id, inside), ...putDown(holds, inside.id, { x: 0, y: 0 }, paper)];
  });
  return [
    ...elements.map((element) => elementRow(model, owned(model, element))),
    ...knowledgeRows(model, fragment, ids, landing.newId),
    ...insides,
  ];
}

/** Puts a copy of elements down at a distance from where they stand; else as `pasteFragment`. */
export function duplicate(
  model: Model,
  ids: readonly ElementId[],
  offset: Point,
  landing: Omit<Landing, 'at'>,
): Change | null {
  const fragment = takeFragment(model, ids, { decisions: false });
  const from = fragment && fragmentBounds(fragment);
  if (!from) return null;
  const pasted = pasteFragment(model, fragment, { ...landing, at: { x: from.x + offset.x, y: from.y + offset.y } });
  const names = ids
    .map((id) => model.element.get(id))
    .filter(isPlaced)
    .map(({ name }) => name);
  return pasted && { ...pasted, title: titles.duplicate(names) };
}

/** A fragment without references to what is nowhere, and without the flows at those. */
function withEnds(fragment: Fragment, isThere: (component: ElementId) => boolean): Fragment {
  const { elements, insides } = fragment;
  const lost = new Set(
    elements.flatMap((element) => (element.kind === 'reference' && !isThere(element.of) ? [element.id] : [])),
  );
  const kept = elements.filter((element) =>
    isFlow(element) ? !lost.has(element.from) && !lost.has(element.to) : !lost.has(element.id),
  );
  if (!insides) return { ...fragment, elements: kept };
  const within = insides.map((inside) => ({ ...inside, holds: withEnds(inside.holds, isThere) }));
  return { ...fragment, elements: kept, insides: within };
}

/** An element of the fragment under its new ids, at its new place. */
function landed(element: Element, ids: ReadonlyMap<ElementId, ElementId>, diagram: DiagramId, shift: Point): Element {
  const own = (id: ElementId): ElementId => ids.get(id) ?? id;
  const id = own(element.id);
  if (isFlow(element)) {
    return shiftedFlow({ ...element, id, diagram, from: own(element.from), to: own(element.to) }, shift);
  }
  const rect = { ...element.rect, x: element.rect.x + shift.x, y: element.rect.y + shift.y };
  const boundary = element.boundary === null ? null : own(element.boundary);
  const placed = { ...element, id, diagram, rect, boundary };
  return placed.kind === 'reference' ? { ...placed, of: own(placed.of) } : placed;
}

/** Gives a placed element a name of its own among `names`, which then holds it; a text says what it said. */
function renamed(element: Element, names: Set<string>, sizeOf: Landing['sizeOf']): Element {
  if (!isPlaced(element) || isTextBlock(element)) return element;
  const name = freeName(element.name, names);
  names.add(name);
  if (name === element.name) return element;
  const named: PlacedElement = { ...element, name };
  return isComponent(named) ? { ...named, rect: { ...named.rect, ...sizeOf(named) } } : named;
}

function freeName(name: string, names: ReadonlySet<string>): string {
  if (name === '' || !names.has(name)) return name;
  const original = titles.originalOf(name);
  for (let count = 1; ; count++) {
    const tooLong = titles.copyOf(original, count).length - LIMITS.name;
    const free = titles.copyOf(original.slice(0, original.length - Math.max(0, tooLong)), count);
    if (!names.has(free)) return free;
  }
}

const NOBODY: ReadonlySet<ElementId> = new Set();

/** A pasted element in the boundary of `model` that it landed in, if it brought none of its own. */
function owned(model: Model, element: Element): Element {
  if (!isPlaced(element) || element.boundary !== null) return element;
  return { ...element, boundary: ownerAt(model, element.diagram, element.kind, shownRect(element), NOBODY) };
}

/** The answers, decisions, strategies and assessed factors of a fragment, under the new ids. */
function knowledgeRows(
  model: Model,
  { answers, decisions, strategies, factors }: Fragment,
  ids: ReadonlyMap<ElementId, ElementId>,
  newId: () => string,
): readonly RowChange[] {
  const renew = (cause: string): string =>
    cause
      .split(':')
      .map((part) => ids.get(part as ElementId) ?? part)
      .join(':');
  const decided = (decision: Decision, element: ElementId): Decision => ({
    ...decision,
    element,
    finding: decision.risk === OWN_RISK ? ownFindingKey(newId()) : findingKey(decision.risk, element),
    basis: decision.basis.map(renew),
  });
  return [
    ...answers.flatMap((answer) => {
      const element = ids.get(answer.element);
      return element === undefined ? [] : [answerRow(model, { ...answer, element })];
    }),
    ...decisions.flatMap((decision) => {
      const element = ids.get(decision.element);
      return element === undefined ? [] : [decisionRow(model, decided(decision, element))];
    }),
    ...strategies.flatMap((mitigation) => {
      const element = ids.get(anchorOf(mitigation.finding));
      const [risk = ''] = mitigation.finding.split(':');
      return element === undefined ? [] : [mitigationRow(model, { ...mitigation, finding: findingKey(risk, element) })];
    }),
    ...factors.flatMap((factor) => {
      const subject = renewedSubject(factor, ids);
      if (subject === null) return [];
      const after = { ...factor, subject };
      return [row(model, 'factor', rowId('factor', after), after)];
    }),
  ];
}

/** What a factor of a fragment was judged for, under the new ids; null for what did not come along. */
function renewedSubject(
  { subject }: AssessedFactor,
  ids: ReadonlyMap<ElementId, ElementId>,
): AssessedFactor['subject'] | null {
  const element = ids.get(subject as ElementId);
  if (element !== undefined) return element;
  const anchor = ids.get(anchorOf(subject as FindingKey));
  const [risk = ''] = subject.split(':');
  return anchor === undefined ? null : findingKey(risk, anchor);
}
