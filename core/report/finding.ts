import type { Lapse } from '../assessment/decision-standing.ts';
import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Decision } from '../model/project.ts';
import { strings } from '../strings/index.ts';
import type { Cell, CellBlock } from './outline.ts';
import type { Scene } from './scene.ts';

const { register, risks } = strings.report;

/** The anchor of a risk's page. */
export function riskAnchor(risk: string): string {
  return `risk-${risk}`;
}

/** The risk, which leads to its page, and below it the place. */
export function riskAndPlace(scene: Scene, { finding }: FindingAssessment): Cell {
  const text = `${finding.risk} ${scene.riskOf(finding.risk).title}`;
  const anchor = riskAnchor(finding.risk);
  const pack = scene.packOf(finding.risk);
  return [
    { kind: 'paragraph', text: finding.level === 'suggested' ? text : [{ kind: 'reference', text, anchor }] },
    { kind: 'paragraph', text: [{ kind: 'strong', text: scene.place(finding.element) }] },
    ...(pack === null ? [] : [{ kind: 'paragraph', tone: 'quiet', text: risks.ofPack(pack) } as const]),
  ];
}

/**
 * Why the finding stands, in sentences; the surest first, and open ones only where nothing holds. A
 * reason that a content pack gives for a risk of the list names the pack.
 */
export function reasonsOf(scene: Scene, { finding, decision }: FindingAssessment): readonly string[] {
  return finding.causes
    .filter(({ holds }) => holds === 'yes' || finding.level === 'suggested')
    .map(({ because, rule }) => {
      if (because === decision?.byHand) return risks.byHandReason(because);
      const pack = scene.packOf(rule);
      return pack === null || pack === scene.packOf(finding.risk) ? because : risks.packReason(because, pack);
    });
}

/** The level with the score that remains, and the score before where strategies lowered it. */
export function levelOf({ band, residual, inherent }: FindingAssessment): Cell {
  const { score } = strings.report;
  const level: CellBlock = {
    kind: 'level',
    mark: band,
    text: [{ kind: 'strong', text: `${strings.review.level[band]} ${score(residual)}` }],
  };
  return score(inherent) === score(residual)
    ? [level]
    : [level, { kind: 'paragraph', tone: 'quiet', text: register.before(inherent) }];
}

/** A decision as it was said; one that lapsed says so. */
export function decisionInWords(decision: Decision | null, lapse: Lapse | null): string {
  const treatment = strings.review.treatment[decision?.treatment ?? 'undecided'];
  return lapse === null ? treatment : strings.decisions.lapsed(treatment, lapse);
}

/** What was decided and, where something is to be done, how far it is. */
export function decisionOf({ decision, lapse, treatment, progress, factsChanged }: FindingAssessment): Cell {
  return [
    { kind: 'paragraph', text: decisionInWords(decision, lapse) },
    ...(treatment === 'mitigate'
      ? [{ kind: 'paragraph', tone: 'quiet', text: strings.review.progress[progress] } as const]
      : []),
    ...(factsChanged ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: register.factsChanged }] } as const] : []),
  ];
}

/** Who sees to it, and by or until when. */
export function ownerOf({ decision }: FindingAssessment): Cell {
  return [
    { kind: 'paragraph', text: decision?.owner || register.noOwner },
    { kind: 'paragraph', tone: 'quiet', text: dayOf(decision) ?? register.noDate },
  ];
}

/** By when something is to be done, or until when it is left as it is; null where no day was set. */
export function dayOf(decision: Decision | null): string | null {
  if (decision?.due) return register.due(strings.report.date(decision.due));
  return decision?.until ? register.until(strings.report.date(decision.until)) : null;
}
