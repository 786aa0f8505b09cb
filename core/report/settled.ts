import { isLeaving } from '../assessment/decision-standing.ts';
import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Decision } from '../model/project.ts';
import type { OwnFindingStand } from '../risks/own-findings.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { levelOf, riskAndPlace } from './finding.ts';
import type { Block, Cell } from './outline.ts';
import { ownInScope, severityOf, titleAndPlace } from './own-findings.ts';
import { inOneLine } from './prose.ts';
import type { Scene } from './scene.ts';

const words = reportSections.settled;

/** True where the day has passed until which a finding was to be left as it is. */
export function isOver(decision: Decision | null, today: string): boolean {
  const until = decision?.until;
  return decision !== null && isLeaving(decision.treatment) && until !== undefined && until < today;
}

/** What was accepted, transferred, avoided or found not applicable: by whom, why and until when; expired ones first. */
export function settledSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'settled' };
  const all = [...scene.standing.map((one) => ofList(scene, one)), ...ownInScope(scene).map((one) => own(scene, one))];
  const settled = all.filter(({ decision }) => isLeaving(decision?.treatment ?? 'undecided'));
  if (settled.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  const expired = settled.filter(({ decision }) => isOver(decision, scene.madeOn));
  const others = settled.filter((one) => !expired.includes(one));
  const lacking = settled.filter(({ decision }) => inOneLine(decision?.reason ?? '') === '').length;
  return [
    heading,
    { kind: 'paragraph', text: words.intro(settled.length, expired.length) },
    {
      kind: 'table',
      label: words.label,
      columns: [
        { heading: strings.report.register.risk, share: 28 },
        { heading: words.decision, share: 34 },
        { heading: words.who, share: 26 },
        { heading: strings.report.register.level, share: 18 },
      ],
      rows: [...expired, ...others].map((one) => [one.what, decisionOf(one), whoOf(scene, one.decision), one.level]),
    },
    ...(lacking > 0 ? [{ kind: 'paragraph', text: words.withoutReason(lacking, settled.length) } as const] : []),
  ];
}

/** A finding with its decision, whether of the ten risks or of somebody's own. */
interface Settled {
  readonly what: Cell;
  readonly level: Cell;
  readonly decision: Decision | null;
  readonly factsChanged: boolean;
}

function ofList(scene: Scene, one: FindingAssessment): Settled {
  return {
    what: riskAndPlace(scene, one),
    level: levelOf(one),
    decision: one.decision,
    factsChanged: one.factsChanged,
  };
}

function own(scene: Scene, one: OwnFindingStand): Settled {
  return { what: titleAndPlace(scene, one), level: [severityOf(one)], decision: one.decision, factsChanged: false };
}

function decisionOf({ decision, factsChanged }: Settled): Cell {
  return [
    {
      kind: 'paragraph',
      text: [{ kind: 'strong', text: strings.review.treatment[decision?.treatment ?? 'undecided'] }],
    },
    { kind: 'paragraph', text: inOneLine(decision?.reason ?? '') || words.noReason },
    ...(factsChanged
      ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: strings.report.register.factsChanged }] } as const]
      : []),
  ];
}

function whoOf({ madeOn }: Scene, decision: Decision | null): Cell {
  const until = decision?.until;
  const day = until === undefined ? words.noUntil : words.until(strings.report.date(until));
  return [
    { kind: 'paragraph', text: decision?.owner || strings.report.register.noOwner },
    ...(decision?.by ? [{ kind: 'paragraph', tone: 'quiet', text: words.by(decision.by) } as const] : []),
    { kind: 'paragraph', tone: 'quiet', text: day },
    ...(isOver(decision, madeOn)
      ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: words.expired }] } as const]
      : []),
  ];
}
