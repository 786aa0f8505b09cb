import type { Confidence, Factor, FactorName } from '../assessment/scoring.ts';
import type { PreventionStrategy } from '../knowledge/catalogue.ts';
import { SEVERITIES, type Severity } from '../model/project.ts';
import { agreeing, countedOrNo, listed, oneDecimal } from './phrases.ts';

/** Findings outside the ten risks. */
export const ownFindings = {
  heading: 'Findings outside the list',
  intro:
    'These findings are none of the ten risks: people wrote them, or they were taken over from another tool. They have no score and are not in the counts; their severity is somebody’s word.',
  bySeverity: (severities: readonly (Severity | null)[]) => {
    const count = (severity: Severity | null): number => severities.filter((each) => each === severity).length;
    const rated = SEVERITIES.toReversed().filter((severity) => count(severity) > 0);
    const parts = [
      ...rated.map((severity) => `${count(severity)} ${severity}`),
      ...(count(null) > 0 ? [`${count(null)} not rated`] : []),
    ];
    return `${countedOrNo(severities.length, 'finding')} ${agreeing(severities.length, 'lies', 'lie')} outside the list: ${listed(parts)}.`;
  },
  undecided: (count: number) => `Nobody has decided on ${agreeing(count, 'it', 'them')} yet.`,
  label: 'Findings outside the list, gravest first',
  finding: 'Finding and place',
  severity: 'Severity and treatment',
  reason: 'On its treatment. ',
  untitled: 'Untitled',
  noSeverity: 'Not rated',
  flow: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
  outOfScope: (count: number) => `${countedOrNo(count, 'finding')} of this kind at components out of scope left out.`,
} as const;

/** The register of findings. */
export const register = {
  heading: 'Register of findings',
  intro:
    'Every risk that attaches to a part of the system, highest score first. The score is what remains with the prevention strategies that are in place; in brackets, the score without them.',
  empty: 'The register is empty: no risk attaches to the system as drawn.',
  label: 'Register of findings, highest residual score first',
  risk: 'Risk and place',
  because: 'Because',
  level: 'Level',
  decision: 'Treatment',
  owner: 'Owner and date',
  moreReasons: (count: number) => `and ${countedOrNo(count, 'more reason')}`,
  before: (inherent: number) => `(${oneDecimal(inherent)} before)`,
  noOwner: 'No owner',
  due: (date: string) => `by ${date}`,
  until: (date: string) => `until ${date}`,
  noDate: 'No date',
  factsChanged: 'Facts changed, review',
  byHand: 'Attached by hand',
};

/** The pages of the risks. */
export const risks = {
  heading: 'The risks in detail',
  intro: (present: number, all: number) =>
    `${present} of the ${all} risks of the list ${agreeing(present, 'attaches', 'attach')} to this system. For each: what it means, why it attaches here, and what can be done about it.`,
  /** Said after `intro` when there are risks of packs; else empty. */
  introPacks: (count: number) =>
    count === 0
      ? ''
      : ` Besides, ${countedOrNo(count, 'risk')} that content packs define ${agreeing(count, 'attaches', 'attach')}.`,
  ofPack: (pack: string) => `From the content pack ${pack}`,
  packReason: (because: string, pack: string) => `${because} (${pack})`,
  ofPackOn: (pack: string) => `Of the content pack ${pack}, resting on `,
  whyItMatters: 'Why it matters. ',
  example: 'An example. ',
  where: 'Where it attaches, and why',
  whereLabel: (risk: string) => `Where ${risk} attaches, why, and what was decided`,
  place: 'Place',
  reasons: 'Reasons',
  state: 'Level and decision',
  owner: (owner: string, due: string) => `${owner}, ${due}`,
  noDate: 'no date',
  involves: 'Involves: ',
  atStake: 'Further on, much is at stake at: ',
  byHandReason: (reason: string) => `Attached by hand: ${reason}`,
  strategies: 'What can be done',
  strategiesIntro:
    'The strategies are those that OWASP names; those that would lower the scores most come first. Further controls come from elsewhere, with their source: they add to what is covered, never to what there is to cover. For those that are planned, under way or done, “Show” is what exists in the end, and “Check” how somebody else can tell that it works.',
  strategiesLabel: (risk: string) => `Prevention strategies against ${risk} and their state in this project`,
  controls: 'Further controls',
  controlsLabel: (risk: string) => `Controls against ${risk} that OWASP does not name, and their state in this project`,
  from: 'From ',
  ours: 'Of this workbench, resting on ',
  adviceAt: (places: readonly string[]) => ` At ${listed(places)}: `,
  strategy: 'Strategy and state',
  advice: 'What to do',
  show: 'Show: ',
  check: 'Check: ',
  kind: { prevent: 'Prevents', detect: 'Detects', limit: 'Limits the damage' } satisfies Record<
    PreventionStrategy['kind'],
    string
  >,
  weight: (weight: number) => ['no credit', 'weak or contested', 'moderate', 'strong'][weight] ?? '',
  effort: { small: 'small effort', medium: 'medium effort', large: 'large effort' } satisfies Record<
    PreventionStrategy['effort'],
    string
  >,
  statusAt: (status: string) => `${status}: `,
  noteAt: (place: string, note: string) => `${place}: ${note}`,
  ratings: 'How the scores come about',
  ratingsLabel: (risk: string) => `The factors behind the scores of ${risk}, each from 1 to 5`,
  inherent: 'Score before',
  residual: 'Score now',
  target: 'As planned',
  confidence: 'Confidence',
  confidences: { low: 'Low', medium: 'Medium', high: 'High' } satisfies Record<Confidence, string>,
  factors: {
    exploitability: 'Ease of attack',
    exposure: 'Exposure',
    unnoticed: 'Stays unnoticed',
    impact: 'Impact',
  } satisfies Record<FactorName, string>,
  factor: ({ value, source }: Factor) => (source === 'sample' ? `${value}*` : `${value}`),
  sampleNote: '* A published sample value, not an assessment of this system. ',
  exposureAt: (place: string, reason: string) => `Exposure of ${place}: ${reason}`,
  references: 'Read more: ',
  decisionReason: 'Decided because: ',
};
