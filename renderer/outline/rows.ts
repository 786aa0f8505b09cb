import type { Assessment } from '#core/assessment/finding-assessment.ts';
import { diagramsInOrder } from '#core/model/diagrams.ts';
import { type Element, isBoundary, isFlow, isFlowEnd, isPlaced, type PlacedElement } from '#core/model/element.ts';
import type { DiagramId, ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { inShort } from '#core/strings/phrases.ts';
import { keyOfDiagram, keyOfElement, keyOfFinding } from './outlined.ts';

const words = strings.outline;

/** What a line of the outline stands for. */
export type Subject =
  | { readonly kind: 'diagram'; readonly id: DiagramId }
  | { readonly kind: Element['kind']; readonly id: ElementId }
  | { readonly kind: 'finding'; readonly id: FindingKey };

interface FlowName {
  /** Its label, or else its data; empty for neither. */
  readonly label: string;
  readonly to: string;
}

/** A line of the outline with what ARIA wants to know of its place. */
export interface OutlineRow {
  readonly key: string;
  readonly subject: Subject;
  readonly name: string;
  /** Of a flow the two parts of its name, which may run in different directions. */
  readonly flow?: FlowName;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly of: number;
  /** Undefined where nothing lies beneath. */
  readonly isOpen: boolean | undefined;
}

interface Branch {
  readonly subject: Subject;
  readonly name: string;
  readonly flow?: FlowName;
  readonly beneath: () => readonly Branch[];
  readonly isLeaf: boolean;
}

function keyOf(subject: Subject): string {
  if (subject.kind === 'finding') return keyOfFinding(subject.id);
  return subject.kind === 'diagram' ? keyOfDiagram(subject.id) : keyOfElement(subject.id);
}

/** True for what stands open until somebody closes it: what holds components, not what holds flows and findings. */
const standsOpen = ({ kind }: Subject): boolean => kind === 'diagram' || kind === 'trustBoundary';

/**
 * The lines to be seen, in order: diagram, boundary, component, flow, finding, each below what it belongs to.
 *
 * @param turned the lines that somebody opened or closed against what is usual, by key
 * @param titleOf what a risk is called
 */
export function outlineRows(
  model: Model,
  assessment: Pick<Assessment, 'findings'>,
  turned: ReadonlySet<string>,
  titleOf: (risk: string) => string,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (branches: readonly Branch[], level: number): void => {
    branches.forEach(({ subject, name, flow, beneath, isLeaf }, index) => {
      const key = keyOf(subject);
      const isOpen = isLeaf ? undefined : standsOpen(subject) !== turned.has(key);
      rows.push({ key, subject, name, ...(flow && { flow }), level, position: index + 1, of: branches.length, isOpen });
      if (isOpen) add(beneath(), level + 1);
    });
  };
  add(branchesOf(model, assessment, titleOf), 1);
  return rows;
}

function branchesOf(
  model: Model,
  { findings }: Pick<Assessment, 'findings'>,
  titleOf: (risk: string) => string,
): readonly Branch[] {
  const elements = [...model.element.values()];
  const within = Map.groupBy(elements.filter(isPlaced), ({ boundary, diagram }) => boundary ?? diagram);
  const leaving = Map.groupBy(elements.filter(isFlow), ({ from }) => from);
  const about = Map.groupBy(
    [
      ...findings.map(({ finding }) => ({
        key: finding.key,
        element: finding.element,
        name: words.finding(finding.risk, titleOf(finding.risk)),
      })),
      ...ownFindings(model).map(({ own, decision }) => ({
        key: decision.finding,
        element: decision.element,
        name: own.title,
      })),
    ],
    ({ element }) => element,
  );

  const placed = (home: DiagramId | ElementId): readonly Branch[] =>
    (within.get(home) ?? []).toSorted(inReadingOrder).map((element) => branchOf(element));
  const findingsOf = (id: ElementId): readonly Branch[] =>
    (about.get(id) ?? []).map(({ key, name }) => ({
      subject: { kind: 'finding', id: key },
      name,
      beneath: () => [],
      isLeaf: true,
    }));
  const flowsOf = (id: ElementId): readonly Branch[] =>
    (leaving.get(id) ?? []).map((flow) => {
      const named = { label: flow.name || flow.data, to: nameOf(model, flow.to) };
      return {
        subject: { kind: flow.kind, id: flow.id },
        name: words.flowTo(named.label, named.to),
        flow: named,
        beneath: () => findingsOf(flow.id),
        isLeaf: !about.has(flow.id),
      };
    });
  const branchOf = ({ id, kind, name }: PlacedElement): Branch => ({
    subject: { kind, id },
    name: inShort(name) || words.unnamed,
    beneath: () => (kind === 'trustBoundary' ? placed(id) : [...flowsOf(id), ...findingsOf(id)]),
    isLeaf: !(within.has(id) || leaving.has(id) || about.has(id)),
  });
  return diagramsInOrder(model).map(({ id, name }) => ({
    subject: { kind: 'diagram', id },
    name: name || words.unnamed,
    beneath: () => placed(id),
    isLeaf: !within.has(id),
  }));
}

/** Components before boundaries, then from top left to bottom right. */
function inReadingOrder(a: PlacedElement, b: PlacedElement): number {
  if (isBoundary(a) !== isBoundary(b)) return isBoundary(a) ? 1 : -1;
  return a.rect.y - b.rect.y || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1);
}

/** The line around another, or null for the outermost. */
export function rowAround(rows: readonly OutlineRow[], at: number): number | null {
  const level = rows[at]?.level ?? 1;
  const found = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return found === -1 ? null : found;
}

/** The next line after `at`, all around, whose name begins with what was typed; null for none. */
export function rowCalled(rows: readonly OutlineRow[], typed: string, at: number): number | null {
  const text = typed.toLocaleLowerCase();
  // More letters of the same name may stay where they are; a first letter goes on.
  const start = text.length > 1 ? at : at + 1;
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    if (rows[index]?.name.toLocaleLowerCase().startsWith(text)) return index;
  }
  return null;
}

/** The element a line is about: its own, or null for a diagram or a finding. */
export function elementOf({ subject }: OutlineRow): ElementId | null {
  return subject.kind === 'diagram' || subject.kind === 'finding' ? null : subject.id;
}

/** True for a line from which a flow can lead. */
export function isEnd(model: Model, row: OutlineRow | undefined): boolean {
  const id = row && elementOf(row);
  return id ? isFlowEnd(model.element.get(id)) : false;
}
