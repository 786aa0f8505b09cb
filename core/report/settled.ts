import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { levelOf, riskAndPlace } from './finding.ts';
import type { Block, Cell } from './outline.ts';
import { inOneLine } from './prose.ts';
import type { Scene } from './scene.ts';

const words = reportSections.settled;
const SETTLED = ['accept', 'transfer', 'avoid', 'notApplicable'] as const;

/** True for a finding that somebody decided to leave as it is, whether or not that still holds. */
function isSettled({ decision }: FindingAssessment): boolean {
  return decision !== null && (SETTLED as readonly string[]).includes(decision.treatment);
}

/** True where the day has passed until which a finding was to be left as it is. */
export function isExpired(finding: FindingAssessment, today: string): boolean {
  const until = finding.decision?.until;
  return isSettled(finding) && until !== undefined && until < today;
}

/** What was accepted, transferred, avoided or found not applicable: by whom, why and until when; expired ones first. */
export function settledSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'settled' };
  const settled = scene.standing.filter(isSettled);
  if (settled.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  const expired = settled.filter((one) => isExpired(one, scene.madeOn));
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
      rows: [...expired, ...others].map((one) => [
        riskAndPlace(scene, one),
        decisionOf(one),
        whoOf(scene, one),
        levelOf(one),
      ]),
    },
    ...(lacking > 0 ? [{ kind: 'paragraph', text: words.withoutReason(lacking, settled.length) } as const] : []),
  ];
}

function decisionOf({ decision, factsChanged }: FindingAssessment): Cell {
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

function whoOf({ madeOn }: Scene, one: FindingAssessment): Cell {
  const { decision } = one;
  const until = decision?.until;
  const day = until === undefined ? words.noUntil : words.until(strings.report.date(until));
  return [
    { kind: 'paragraph', text: decision?.owner || strings.report.register.noOwner },
    ...(decision?.by ? [{ kind: 'paragraph', tone: 'quiet', text: words.by(decision.by) } as const] : []),
    { kind: 'paragraph', tone: 'quiet', text: day },
    ...(isExpired(one, madeOn)
      ? [{ kind: 'paragraph', text: [{ kind: 'strong', text: words.expired }] } as const]
      : []),
  ];
}
