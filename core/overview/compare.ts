import { canonicalJson } from '../formats/canonical-json.ts';
import type { RowChange } from '../model/change.ts';
import type { ElementId, FindingKey } from '../model/ids.ts';
import { type Model, TABLE_NAMES } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { nameOf } from './name-of.ts';
import { type ChangedFact, CHANGES, type Difference, KINDS } from './difference.ts';

/**
 * The rows that turn one model into another, in the order of the tables; none when both say the same. What
 * the workbench notes of the findings by itself is left as it is.
 */
export function rowsBetween(before: Model, after: Model): readonly RowChange[] {
  return TABLE_NAMES.flatMap((table) => {
    const [old, now] = [before[table], after[table]] as const;
    const ids = new Set([...old.keys(), ...now.keys()]);
    return [...ids].flatMap((id): RowChange[] => {
      if (old.get(id) === now.get(id)) return [];
      const row = { table, id, before: old.get(id) ?? null, after: now.get(id) ?? null } as RowChange;
      return isNote(row) || canonicalJson(row.before) === canonicalJson(row.after) ? [] : [row];
    });
  });
}

/**
 * In what two models differ, named as in `after` where it is there: the project and its diagrams, then components,
 * flows, boundaries, texts and decisions. Answers count to the element they are about, strategies to the decision.
 */
export function compareModels(before: Model, after: Model): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const row of rowsBetween(before, after)) {
    const difference = differenceOf(row, before, after);
    const key = `${difference.kind} ${difference.id}`;
    found.set(key, joined(found.get(key), difference));
  }
  return [...found.values()].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
      a.name.localeCompare(b.name, 'en') ||
      (a.id < b.id ? -1 : 1),
  );
}

/** True for what the workbench notes by itself of the findings: no difference that a person made. */
function isNote({ table, id }: RowChange): boolean {
  return table === 'setting' && id.startsWith('catalogue.');
}

/** Two differences in one thing as one; what comes or goes as a whole changes in no fact. */
function joined(known: Difference | undefined, other: Difference): Difference {
  if (!known) return other;
  const whole = [known, other].find(({ change }) => change !== 'changed');
  return whole ?? { ...known, facts: [...new Set([...known.facts, ...other.facts])] };
}

function differenceOf(row: RowChange, before: Model, after: Model): Difference {
  const change = row.before === null ? 'added' : row.after === null ? 'removed' : 'changed';
  const facts = change === 'changed' ? changedFacts(row) : [];
  const named = (element: ElementId): string => nameOf(after.element.has(element) ? after : before, element);
  const partOf = (fact: ChangedFact) => ({ change: 'changed', facts: [fact] }) as const;
  switch (row.table) {
    case 'project':
      return { kind: 'project', change, id: row.id, name: (row.after ?? row.before)?.name ?? '', facts };
    case 'setting':
    case 'view':
    case 'pack':
      return { kind: 'project', id: projectOf(after).id, name: projectOf(after).name, ...partOf('properties') };
    case 'diagram':
      return { kind: 'diagram', change, id: row.id, name: (row.after ?? row.before)?.name || unnamed, facts };
    case 'element':
      return { kind: kindOf(row.after ?? row.before), change, id: row.id, name: named(row.id as ElementId), facts };
    case 'answer': {
      const id = (row.after ?? row.before)?.element ?? ('' as ElementId);
      const element = after.element.get(id) ?? before.element.get(id) ?? null;
      return { kind: kindOf(element), id, name: named(id), ...partOf('answers') };
    }
    case 'decision': {
      const decision = row.after ?? row.before;
      const name = decision
        ? (decision.own?.title ?? strings.review.assessment.where(decision.risk, named(decision.element)))
        : '';
      return { kind: 'decision', change, id: row.id, name, facts };
    }
    case 'factor': {
      const subject = (row.after ?? row.before)?.subject ?? '';
      const [risk = '', element] = subject.split(/:(.*)/su);
      if (element === undefined) {
        const rated = after.element.get(subject as ElementId) ?? before.element.get(subject as ElementId) ?? null;
        return { kind: kindOf(rated), id: subject, name: named(subject as ElementId), ...partOf('rating') };
      }
      const name = strings.review.assessment.where(risk, named(element as ElementId));
      return { kind: 'decision', id: subject, name, ...partOf('rating') };
    }
    case 'strategy': {
      const finding = (row.after ?? row.before)?.finding ?? ('' as FindingKey);
      const [risk = '', element = ''] = finding.split(/:(.*)/su);
      const name = strings.review.assessment.where(risk, named(element as ElementId));
      return { kind: 'decision', id: finding, name, ...partOf('strategies') };
    }
  }
}

const { unnamed } = strings.review;

function kindOf(element: { readonly kind: string } | null): 'component' | 'flow' | 'boundary' | 'text' {
  if (element?.kind === 'dataFlow') return 'flow';
  if (element?.kind === 'text') return 'text';
  return element?.kind === 'trustBoundary' ? 'boundary' : 'component';
}

function projectOf(model: Model): { readonly id: string; readonly name: string } {
  return [...model.project.values()][0] ?? { id: '', name: '' };
}

/** The facts behind the keys of a row; all others are properties of the project. */
const FACTS: Readonly<Record<string, ChangedFact>> = {
  name: 'name',
  description: 'description',
  type: 'type',
  kind: 'type',
  of: 'type',
  rect: 'place',
  boundary: 'place',
  diagram: 'place',
  refines: 'place',
  place: 'place',
  outOfScope: 'scope',
  from: 'ends',
  to: 'ends',
  twoWay: 'ends',
  data: 'data',
  encrypted: 'protection',
  authenticated: 'protection',
  treatment: 'treatment',
  reason: 'reasons',
  basis: 'reasons',
  byHand: 'reasons',
  own: 'description',
  owner: 'owner',
  due: 'due',
  until: 'due',
  by: 'owner',
  at: 'due',
  parked: 'treatment',
  locked: 'place',
  z: 'place',
  collapsed: 'place',
  large: 'place',
  bends: 'place',
};

function changedFacts({ table, before, after }: RowChange): readonly ChangedFact[] {
  const [old, now] = [before, after] as unknown as Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
  const changed = [...keys].filter((key) => canonicalJson(old?.[key] ?? null) !== canonicalJson(now?.[key] ?? null));
  const isNamed = (key: string): boolean => table !== 'project' || key === 'name' || key === 'description';
  return [...new Set(changed.map((key) => (isNamed(key) ? FACTS[key] : undefined) ?? 'properties'))];
}
