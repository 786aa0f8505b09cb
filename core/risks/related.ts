import type { ElementId, FindingKey, RiskId } from '../model/ids.ts';
import type { Cause, Finding } from './finding.ts';
import type { RuleBook } from './graph.ts';

/**
 * Links findings that concern the same weakness: sides of one another where one is anchored on the
 * other's way, and those of one risk that one and the same component feeds, such as two models
 * behind one input.
 *
 * @param pairs of risks that are sides of one another.
 */
export function relate(findings: readonly Finding[], pairs: RuleBook['related']): readonly Finding[] {
  const links = new Map<FindingKey, Set<FindingKey>>();
  const link = (a: Finding, b: Finding): void => {
    if (a.key === b.key) return;
    links.set(a.key, (links.get(a.key) ?? new Set()).add(b.key));
    links.set(b.key, (links.get(b.key) ?? new Set()).add(a.key));
  };
  const sidesOf = new Map<RiskId, Set<RiskId>>();
  for (const { risks } of pairs) {
    const [a, b] = risks;
    sidesOf.set(a, (sidesOf.get(a) ?? new Set()).add(b));
    sidesOf.set(b, (sidesOf.get(b) ?? new Set()).add(a));
  }
  const at = Map.groupBy(findings, (finding) => finding.element);
  for (const finding of findings) {
    const sides = sidesOf.get(finding.risk);
    if (sides === undefined) continue;
    const linkAt = (place: ElementId): void => {
      for (const other of at.get(place) ?? []) if (sides.has(other.risk)) link(finding, other);
    };
    linkAt(finding.element);
    for (const { path } of finding.causes) path.forEach(linkAt);
  }
  const behindOneSource = new Map<RiskId, Map<ElementId, Finding>>();
  for (const finding of findings) {
    const before = behindOneSource.get(finding.risk) ?? new Map<ElementId, Finding>();
    behindOneSource.set(finding.risk, before);
    for (const cause of finding.causes) {
      const source = feederOf(finding, cause);
      if (source === undefined) continue;
      const other = before.get(source);
      if (other) link(other, finding);
      before.set(source, finding);
    }
  }
  return findings.map((finding) => {
    const related = links.get(finding.key);
    return related ? { ...finding, related: [...related].sort() } : finding;
  });
}

/** The component whose data causes a finding, when it is the one right before its element; undefined else. */
function feederOf({ element }: Finding, { path }: Cause): ElementId | undefined {
  return path.at(-1) === element ? path.at(-3) : undefined;
}
