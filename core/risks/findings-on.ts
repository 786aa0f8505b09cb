import { isolated } from '../formats/isolated.ts';
import { type ElementId, type FindingKey, findingKey, type RiskId } from '../model/ids.ts';
import type { Decision } from '../model/project.ts';
import { BY_HAND, type Cause, compare, type Finding, handMadeCause, inOrder, isSameList } from './finding.ts';
import type { RuleBook } from './graph.ts';
import type { Ground } from './grounds.ts';
import { relate } from './related.ts';

type NameOf = (component: ElementId) => string;

/** The findings in a part, and what besides their grounds they rest on. */
interface Known {
  readonly attached: readonly Decision[];
  readonly related: RuleBook['related'];
  /** The names in their sentences. */
  readonly names: ReadonlyMap<ElementId, string>;
  readonly findings: readonly Finding[];
}

const known = new WeakMap<readonly Ground[], Known>();

/**
 * The findings that the grounds in a part give, in words: found once as long as nothing changes that they rest on.
 *
 * @param attached the risks that people attached to what is in the part
 * @param related pairs of risks that are sides of one another
 * @param asBefore gives the finding that said the same before, or the finding itself
 */
export function findingsOn(
  grounds: readonly Ground[],
  attached: readonly Decision[],
  nameOf: NameOf,
  related: RuleBook['related'],
  asBefore: (finding: Finding) => Finding,
): readonly Finding[] {
  const last = known.get(grounds);
  if (last?.related === related && isSameList(last.attached, attached)) return reworded(last, grounds, nameOf);
  const [told, names] = remembering(nameOf);
  const findings = relate(found(grounds, attached, told), related).map(asBefore);
  known.set(grounds, { attached, related, names, findings });
  return findings;
}

/** The same findings by the names of now. */
function reworded(last: Known, grounds: readonly Ground[], nameOf: NameOf): readonly Finding[] {
  const renamed = new Set<ElementId>();
  for (const [id, name] of last.names) if (nameOf(id) !== name) renamed.add(id);
  if (renamed.size === 0) return last.findings;
  const [told, names] = remembering(nameOf, last.names);
  const affected = grounds.filter((ground) => namedBy(ground).some((id) => renamed.has(id)));
  const byKey = Map.groupBy(affected, ({ rule, anchor }) => findingKey(rule.risk, anchor));
  const findings = last.findings.map((finding) => {
    const anew = byKey.get(finding.key)?.map((ground) => causeOf(ground, told));
    if (!anew) return finding;
    return { ...finding, causes: finding.causes.map((cause) => anew.find(({ id }) => id === cause.id) ?? cause) };
  });
  known.set(grounds, { ...last, names, findings });
  return findings;
}

/** Remembers the names that are asked for, besides those of before. */
function remembering(nameOf: NameOf, before?: Known['names']): readonly [NameOf, Known['names']] {
  const names = new Map(before);
  const told = (id: ElementId): string => {
    const name = nameOf(id);
    names.set(id, name);
    return name;
  };
  return [told, names];
}

/** One finding for each risk and element that there is a ground for, or that somebody attached. */
function found(grounds: readonly Ground[], attached: readonly Decision[], nameOf: NameOf): readonly Finding[] {
  const found = new Map<FindingKey, { readonly risk: RiskId; readonly element: ElementId; readonly causes: Cause[] }>();
  const add = (risk: RiskId, element: ElementId, cause: Cause): void => {
    const key = findingKey(risk, element);
    const finding = found.get(key) ?? { risk, element, causes: [] };
    found.set(key, finding);
    finding.causes.push(cause);
  };
  for (const ground of grounds) add(ground.rule.risk, ground.anchor, causeOf(ground, nameOf));
  for (const decision of attached) add(decision.risk, decision.element, handMade(decision));
  return [...found]
    .map(([key, { risk, element, causes }]): Finding => {
      const isAttached = causes.some(({ holds, rule }) => holds === 'yes' && rule !== BY_HAND);
      const isByHand = causes.some(({ rule }) => rule === BY_HAND);
      const level = isAttached ? 'attached' : isByHand ? 'byHand' : 'suggested';
      return { key, risk, element, level, causes: causes.sort(surestFirst), related: [] };
    })
    .sort(inOrder);
}

function namedBy({ anchor, verdict }: Ground): readonly ElementId[] {
  return [anchor, ...Object.values(verdict.names)];
}

function causeOf({ rule, anchor, verdict }: Ground, nameOf: NameOf): Cause {
  const names: Readonly<Record<string, ElementId>> = { ...verdict.names, anchor };
  const bound = Object.keys(verdict.names)
    .sort()
    .map((name) => verdict.names[name]);
  const sentence = verdict.truth === 'yes' ? rule.because : (rule.perhaps ?? rule.because);
  return {
    id: [rule.id, ...bound].join(':'),
    rule: rule.id,
    holds: verdict.truth,
    because: sentence.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
      names[name] === undefined ? placeholder : isolated(nameOf(names[name])),
    ),
    path: verdict.path.length > 0 ? verdict.path : [anchor],
    questions: verdict.questions,
  };
}

function handMade({ finding, element, byHand }: Decision): Cause {
  const because = byHand ?? '';
  return { id: handMadeCause(finding), rule: BY_HAND, holds: 'yes', because, path: [element], questions: [] };
}

function surestFirst(a: Cause, b: Cause): number {
  return compare(b.holds, a.holds) || compare(a.id, b.id);
}
