import type { Band, Confidence, Factor, FactorName } from '../assessment/scoring.ts';
import type { ScoringScheme } from '../assessment/scheme.ts';
import type { Incident, PreventionStrategy } from '../knowledge/catalogue.ts';
import { type LifeCycleStage, SEVERITIES, type Severity, type Treatment } from '../model/project.ts';
import { agreeing, countedOrNo, listed, oneDecimal, perBand } from './phrases.ts';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const score = oneDecimal;

/** How much of each kind a drawing holds. */
export interface DrawnCounts {
  readonly externalEntities: number;
  readonly processes: number;
  readonly dataStores: number;
  readonly flows: number;
  readonly boundaries: number;
  readonly diagrams: number;
}

/** A score before any strategy, with those in place, and with those that are planned. */
export interface Scores {
  readonly inherent: number;
  readonly residual: number;
  readonly target: number;
}

const cover = {
  eyebrow: 'Threat assessment of a machine-learning system',
  untitled: 'Untitled system',
  lead: 'Which of the ten risks of the OWASP Machine Learning Security Top Ten attach to this system, why they do, and what is being done about them.',
  subject: 'Threat assessment against the OWASP Machine Learning Security Top Ten',
  date: 'Date',
  validUntil: 'Valid until',
  classification: 'Classification',
  owner: 'Owner of the system',
  author: 'Author',
  reviewer: 'Reviewer',
  drawn: 'The system as drawn',
  drawnCounts: ({ externalEntities, processes, dataStores, flows, boundaries }: DrawnCounts) =>
    listed([
      countedOrNo(externalEntities + processes + dataStores, 'component'),
      countedOrNo(flows, 'data flow'),
      countedOrNo(boundaries, 'trust boundary', 'trust boundaries'),
    ]),
  findings: 'Findings',
  findingCounts: (total: number, byBand: Readonly<Record<Band, number>>) =>
    total === 0 ? 'None' : `${total}: ${perBand(byBand)}`,
  questions: 'Open questions',
  none: 'None',
  catalogue: 'Risk catalogue',
  catalogueVersion: (version: string) => `OWASP Machine Learning Security Top Ten, edition 2023; catalogue ${version}`,
  maker: 'Made with',
};

const summary = {
  heading: 'Summary',
  nothingDrawn: 'Nothing has been drawn yet, so nothing could be assessed.',
  nothingAttaches:
    'None of the ten risks attaches to the system as drawn. That is a statement about the drawing: what is not drawn, or not answered, has not been looked at.',
  onlyQuestions: (questions: number) =>
    `Nothing attaches so far. ${countedOrNo(questions, 'open question')} would decide whether it stays that way.`,
  posture: (total: number, byBand: Readonly<Record<Band, number>>, highest: string, residual: number) =>
    `With what is in place today, ${countedOrNo(total, 'finding')} ${agreeing(total, 'stands', 'stand')} against this system: ${perBand(byBand)}. The highest is ${highest}, with a score of ${score(residual)} on a scale of 25.`,
  measures: ({ inherent, residual, target }: Scores) => {
    const isLowered = score(inherent) !== score(residual);
    const isPlanned = score(target) !== score(residual);
    const reached = isLowered
      ? `The prevention strategies in place bring the highest score down from ${score(inherent)} to ${score(residual)}`
      : 'No prevention strategy lowers the highest score yet';
    if (isPlanned) return `${reached}; those that are planned or under way would bring it to ${score(target)}.`;
    return isLowered
      ? `${reached}; nothing that is planned would lower it further.`
      : `${reached}, and nothing that is planned would.`;
  },
  levels: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', question: 'open questions' },
  drawnWords: (drawn: DrawnCounts, outOfScope: number) => {
    const parts = listed([
      countedOrNo(drawn.externalEntities, 'external entity', 'external entities'),
      countedOrNo(drawn.processes, 'process', 'processes'),
      countedOrNo(drawn.dataStores, 'data store'),
    ]);
    const where = drawn.diagrams === 1 ? 'one diagram' : countedOrNo(drawn.diagrams, 'diagram');
    const out =
      outOfScope === 0
        ? 'Every component is in scope.'
        : `${outOfScope} ${agreeing(outOfScope, 'component is', 'components are')} out of scope and listed with the reason.`;
    return `${where.charAt(0).toUpperCase()}${where.slice(1)} with ${parts}, ${countedOrNo(drawn.flows, 'data flow')} and ${countedOrNo(drawn.boundaries, 'trust boundary', 'trust boundaries')}. ${out}`;
  },
  top: 'What stands out',
  topLabel: 'The findings with the highest scores',
  topOf: (shown: number, total: number) => `What stands out: the ${shown} highest of ${total} findings`,
  owner: 'Owner',
  state: 'Where it stands',
  treatments: (treatments: readonly Treatment[]) => {
    const words: Readonly<Record<Exclude<Treatment, 'undecided'>, string>> = {
      mitigate: 'to be mitigated',
      avoid: 'to be avoided',
      accept: 'accepted',
      transfer: 'transferred',
      notApplicable: 'found not applicable',
    };
    const count = (treatment: Treatment): number => treatments.filter((each) => each === treatment).length;
    const decided = Object.entries(words)
      .map(([treatment, word]) => ({ word, number: count(treatment as Treatment) }))
      .filter(({ number }) => number > 0)
      .map(({ word, number }) => `${number} ${agreeing(number, 'is', 'are')} ${word}`);
    const all = countedOrNo(treatments.length, 'finding');
    if (decided.length === 0)
      return `No decision has been taken yet on ${treatments.length === 1 ? 'the one finding' : `any of the ${all}`}.`;
    const open = count('undecided');
    return `Of ${all}, ${listed([...decided, ...(open > 0 ? [`${open} ${agreeing(open, 'is', 'are')} undecided`] : [])])}.`;
  },
  owners: (without: number, total: number) =>
    without === 0
      ? 'Every finding has an owner.'
      : without === total
        ? 'No finding has an owner yet.'
        : `${without} of them ${agreeing(without, 'has', 'have')} no owner.`,
  factsChanged: (count: number) =>
    `${countedOrNo(count, 'decision')} ${agreeing(count, 'was', 'were')} taken on facts that have changed since and ${agreeing(count, 'needs', 'need')} a review.`,
  besides: 'Outside the ten risks. ',
  noQuestions: 'No open question would add a finding.',
  questions: (count: number) =>
    `${countedOrNo(count, 'further risk')} would attach or fall away with an answer that nobody has given yet; ${agreeing(count, 'it is', 'they are')} listed under open questions and not counted.`,
  sampleImpact: (sample: number, total: number) => {
    if (sample === 0) return 'The impact behind every score was assessed for this system.';
    const which =
      sample === total ? (total === 1 ? 'The score' : `All ${total} scores`) : `${sample} of ${total} scores`;
    return `${which} ${agreeing(sample, 'rests', 'rest')} on a published sample of the impact, because nobody has assessed what is at stake here. They tell which finding to look at first, not how large the loss would be.`;
  },
};

const system = {
  heading: 'The system and its scope',
  facts: {
    description: 'Purpose',
    users: 'Users',
    dataClasses: 'Data classes',
    stage: 'Life-cycle stage',
    trainedBy: 'Trained by',
    runBy: 'Run by',
    scope: 'Scope',
    assumptions: 'Assumptions',
  },
  stages: {
    idea: 'Idea',
    development: 'In development',
    pilot: 'Pilot',
    production: 'In production',
    retirement: 'Being retired',
  } satisfies Record<LifeCycleStage, string>,
  nothingSaid:
    'Nobody has described the system beyond its drawing: what it is for, who uses it, which data it handles, what was looked at and what was assumed.',
  notSaid: (facts: readonly string[]) => `Not described: ${listed(facts)}.`,
  missing: {
    description: 'the purpose',
    users: 'the users',
    dataClasses: 'the classes of data',
    stage: 'the life-cycle stage',
    trainedBy: 'who trains the model',
    runBy: 'who runs it',
    scope: 'the scope',
    assumptions: 'the assumptions',
  },
};

const drawing = {
  heading: 'The system as drawn',
  emptyDiagram: 'Nothing is drawn yet.',
  caption: (diagram: string, sheet: string, sheets: number) => {
    const part = sheets > 1 ? `Sheet ${sheet} of ${sheets}; neighbouring sheets overlap. ` : '';
    return `${diagram ? `${diagram}. ` : ''}${part}Marks count the findings of a component by level: octagon critical, triangle high, diamond medium, triangle on its tip low. Dashed lines are trust boundaries.`;
  },
  overview: (diagram: string, sheets: number) =>
    `${diagram ? `${diagram}. ` : ''}The whole drawing, with names alone; it follows in full on ${sheets} sheets, whose frames are shown. Marks show the highest level at a component: octagon critical, triangle high, diamond medium, triangle on its tip low.`,
  components: 'Components',
  componentsLabel: 'The components of the system, what is known of them and how many findings they have',
  component: 'Component',
  liesIn: 'Lies in',
  known: 'Known of it',
  highest: 'Highest finding',
  nothingKnown: 'Nothing answered yet',
  noBoundary: 'No boundary',
  noFinding: 'None',
  outOfScope: 'Out of scope',
};

const ownFindings = {
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
    return `${countedOrNo(severities.length, 'finding')} outside the list: ${listed(parts)}.`;
  },
  label: 'Findings outside the list, gravest first',
  finding: 'Finding and place',
  severity: 'Severity and treatment',
  reason: 'On its treatment. ',
  untitled: 'Untitled',
  noSeverity: 'Not rated',
  flow: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
  outOfScope: (count: number) => `${countedOrNo(count, 'finding')} of this kind at components out of scope left out.`,
} as const;

const register = {
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
  before: (inherent: number) => `(${score(inherent)} before)`,
  noOwner: 'No owner',
  due: (date: string) => `by ${date}`,
  noDate: 'No date',
  factsChanged: 'Facts changed, review',
  byHand: 'Attached by hand',
};

const risks = {
  heading: 'The risks in detail',
  intro: (present: number, all: number) =>
    `${present} of the ${all} risks of the list ${agreeing(present, 'attaches', 'attach')} to this system. Each begins on a page of its own: what it means, why it attaches here, and what can be done about it.`,
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
  treatment: (treatment: string, progress: string) => `${treatment}, ${progress.toLowerCase()}`,
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

const incidents = {
  heading: 'It has happened',
  when: (year: number, kind: Incident['kind'], isHere: boolean) =>
    ` (${year}, ${kind === 'incident' ? 'an incident' : 'an exercise'}${isHere ? ', at a component like these' : ''}, `,
  line: (line: string) => `). ${line}`,
  more: (count: number) =>
    `${countedOrNo(count, 'further case')} ${agreeing(count, 'is', 'are')} on record at MITRE ATLAS.`,
};

const crosswalk = {
  heading: 'The risks in other lists',
  intro:
    'Where the risks of this report are found in other lists, for whoever works with those. Given are the entries that meet a risk closely, as the same, a part of it, wider, a control or a test; where a list has none, those that are related.',
  label: 'Ids of other lists for each risk of this report',
  list: 'List, edition and licence',
  edition: (edition: string, licence: string) => `${edition}. ${licence}.`,
  ids: 'Its entries',
  risk: (id: string) => `${id}\u00a0`,
  nothing: (risks: readonly string[]) => `Nothing corresponds to ${listed(risks)}.`,
};

const glossary = { heading: 'Words of this report' };

const questions = {
  heading: 'Open questions',
  intro:
    'Each of these risks attaches or falls away with an answer that the drawing does not hold yet. They are not counted as findings. Whoever knows the system can settle most of them in one sitting.',
  none: 'No open question would add a finding: every fact on which a rule depends is answered.',
  label: 'Risks that an open question would decide',
  risk: 'Risk and place',
  question: 'Question',
  removedBy: { yes: 'Yes removes the reason.', no: 'No removes the reason.' },
  about: (place: string, question: string) => `${place}: ${question}`,
  because: 'It would attach because',
};

const limits = {
  heading: 'Scope and limits',
  packLeftOut: (id: string, version: string) =>
    `The content pack “${id}” ${version} is switched on but could not be read: nothing of it is in this report.`,
  outOfScope: 'Left out of the assessment',
  noneOut: 'No component was left out of the assessment.',
  outLabel: 'Components left out of the assessment, with the reason',
  component: 'Component',
  reason: 'Reason',
  findings: 'Findings not counted',
  noReason: 'No reason was given',
  beyond: 'What this list does not cover',
  beyondIntro:
    'The OWASP Machine Learning Security Top Ten describes attacks on models, their data and their supply chain. A clean result here says nothing about what follows, nor about the ordinary security of the application, network and cloud around the model.',
  beyondLabel: 'What this list does not answer, and where the answer is',
  need: 'Not answered here',
  instead: 'Where to look',
  generative: (parts: readonly string[], list: string) =>
    `${listed(parts)} ${agreeing(parts.length, 'is', 'are')} generative. Assess ${agreeing(parts.length, 'it', 'them')} as well against the ${list}: `,
  generativeToo: (list: string) => ` The same goes for the ${list}: `,
  drawingOnly:
    'The findings follow from the drawing and the answers given. A component, flow or fact that is missing there cannot be found here.',
};

const method = {
  heading: 'Method and caveats',
  attach: 'How a risk attaches',
  attachText:
    'Each of the ten risks has rules. A rule names the types of component at which the risk can stand and the conditions that must hold there: who reaches it, where its data comes from, who acts on its answers. A condition that holds attaches the risk; one that hangs on an unanswered question at most suggests it. A person can attach any risk by hand, with a reason.',
  score: 'How a score is made',
  scoreText: 'A score is likelihood times impact and lies between 1 and 25. Every factor runs from 1 to 5.',
  factors: [
    ['Ease of attack E', 'OWASP’s sample value for exploitability'],
    [
      'Stays unnoticed U',
      '6 minus OWASP’s sample value for detectability: an attack that is hard to see is more likely to succeed',
    ],
    [
      'Exposure X',
      'who reaches the attacked part, read from the drawing: 5 anybody, 4 an authenticated outsider or unknown, 3 partners or all staff, 2 a small team, 1 nobody from outside',
    ],
    ['Impact I', 'what the owner says is at stake; until then, OWASP’s sample value for the technical impact'],
    ['Likelihood L', 'the smaller of (E + X + U) ÷ 3 and X + 1: without an opportunity, an easy attack stays unlikely'],
    ['Score before', 'L × I, the inherent score: no strategy is counted'],
  ] as const,
  remaining: ({ likelihoodCap, impactCap }: ScoringScheme) =>
    [
      ['Remaining likelihood', `1 + (L − 1) × (1 − ${likelihoodCap} × coverage by strategies that prevent or detect)`],
      ['Remaining impact', `1 + (I − 1) × (1 − ${impactCap} × coverage by strategies that limit the damage)`],
      ['Score now', 'remaining likelihood × remaining impact, the residual score'],
    ] as const,
  coverage: (by: ScoringScheme) =>
    `Coverage is the weight of the strategies in place, divided by the weight of all strategies of that kind that OWASP names for the risk, at least ${by.strongWeight}: where OWASP names only weak ones, doing them all is not full coverage. A weak strategy weighs ${by.weakWeight}, a moderate one ${by.moderateWeight}, a strong one ${by.strongWeight}. Further controls add to what is in place, up to the whole. Implemented counts ${by.implementedCredit} and verified ${by.verifiedCredit}; what is in progress counts ${by.inProgressCredit === 0 ? 'nothing' : by.inProgressCredit} today, what is planned nothing, and both count ${by.implementedCredit} in the score as planned, the target. “Not applicable” earns nothing. The factors ${by.likelihoodCap} and ${by.impactCap} keep a score from reaching the bottom: no strategy removes a machine-learning risk altogether.`,
  bands: 'Levels. ',
  bandsText: ({ scale, mediumFrom, highFrom, criticalFrom }: ScoringScheme) =>
    `${
      {
        residual: `Low is below ${mediumFrom}, medium from ${mediumFrom}, high from ${highFrom}, critical from ${criticalFrom}.`,
        worksheet:
          'By OWASP’s risk rating worksheet: likelihood is the mean of eight factors of 0 to 9, impact that of four; each is low below 3, medium below 6, else high, and the two give the level. What nobody answered is taken from the factors below. A value v of 9 is 1 + 4 × v ÷ 9 on the scale of 1 to 5, on which the strategies work.',
        nist: 'By table I-2 of NIST SP 800-30 revision 1: likelihood and impact, rounded to its five steps, give the level; its very low and low are both low here.',
      }[scale]
    } The level of the system is that of its highest finding, never an average.`,
  example:
    'An example, by the settings that come with the workbench: input manipulation at a public interface has E 5, X 5 and U 3, so L is 4.33; with an impact of 4 the inherent score is 17.3, critical. Adversarial training verified (weight 3) and input validation implemented (weight 2 × 0.7), with robust models (weight 2) missing, cover 0.63 of the likelihood; 10.6 remains, high.',
  weaknesses: 'What to keep in mind',
  weaknessList: [
    'OWASP publishes its ratings as samples for one scenario of each risk. They are not measurements, and alone they rate almost everything high.',
    'The list publishes no prevalence; exposure, read from the drawing, takes its place.',
    'Two of its published sources disagree on the exploitability of ML06; the value that fits the scale is used.',
    'The weights of the strategies and the factors of the formulas are a judgement of this catalogue, open to discussion.',
    'Levels are for putting findings in order. Differences of a point carry no meaning.',
  ],
  confidence:
    'Confidence says how many of the four factors rest on knowledge of this system: a sample counts 0, a value read from the drawing 0.5, an assessed one 1. Below a third it is low, from two thirds high.',
};

const sources = {
  heading: 'Sources and licence',
  edition: (edition: string) => `, ${edition}. `,
  credit: (people: readonly string[]) => `By ${listed(people)}. Licensed under `,
  use: (use: string) => `. ${use}`,
  packs: 'Content packs add to the catalogue of the workbench in this project:',
  pack: (name: string, version: string, source: string, licence: string, id: string) =>
    `${name} ${version}, by ${source}. Licence: ${licence}. What it defines has an id that begins with “${id}.”.`,
  share:
    'The texts of the risk catalogue quoted in this report are adapted from the OWASP Machine Learning Security Top Ten and stay under CC BY-SA 4.0.',
  owner: 'The drawing, the findings and the decisions belong to the owner of the assessed system.',
  endorsement: 'OWASP neither made nor endorses this report.',
};

/** The report: every sentence of it that is not the catalogue’s or the project’s own. */
export const report = {
  cover,
  summary,
  system,
  drawing,
  register,
  ownFindings,
  risks,
  incidents,
  crosswalk,
  glossary,
  questions,
  limits,
  method,
  sources,
  score,
  date: (day: string) => longDate.format(new Date(`${day}T00:00:00Z`)),
  keywords: ['threat model', 'machine learning', 'security', 'OWASP Machine Learning Security Top Ten'],
  maker: (version: string) => `ML Threat Workbench ${version}`,
  contents: 'Contents',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  flow: (from: string, to: string) => `Flow from ${from} to ${to}`,
  at: (risk: string, place: string) => `${risk} at ${place}`,
  charactersMissing: (count: number) =>
    `${count === 1 ? 'One character' : `${count} different characters`} in the names and texts of this project cannot be drawn in the typeface of this report. □ stands in ${count === 1 ? 'its place' : 'their places'}.`,
  progressSteps: {
    reading: 'Reading the project',
    findings: 'Finding risks',
    drawing: 'Drawing the system',
    layout: 'Laying out the pages',
    writing: 'Writing the file',
  },
} as const;
