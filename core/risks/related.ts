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
  const behindOneSource = new Map<string, Finding>();
  for (const finding of findings) {
    for (const source of new Set(finding.causes.flatMap((cause) => feederOf(finding, cause)))) {
      const before = behindOneSource.get(`${finding.risk}:${source}`);
      if (before) link(before, finding);
      behindOneSource.set(`${finding.risk}:${source}`, finding);
    }
  }
  return findings.map((finding) => {
    const related = links.get(finding.key);
    return related ? { ...finding, related: [...related].sort() } : finding;
  });
}

/** The component whose data causes a finding, when it is the one right before its element. */
function feederOf({ element }: Finding, { path }: Cause): readonly ElementId[] {
  const feeder = path.at(-3);
  return feeder !== undefined && path.at(-1) === element ? [feeder] : [];
}
