import type { Appetite, Scale, SchemeFault, SchemeNumber } from '../assessment/scheme.ts';
import type { Band } from '../assessment/bands.ts';
import { groups, judged, stakes, worksheet } from './factors.ts';
import { counted, oneDecimal } from './phrases.ts';

const scales: Readonly<Record<Scale, string>> = {
  residual: 'Score of 1 to 25',
  worksheet: 'OWASP risk rating worksheet',
  nist: 'NIST SP 800-30 table',
};
const aboutScale: Readonly<Record<Scale, string>> = {
  residual: 'Likelihood times impact, with the limits below.',
  worksheet: 'Sixteen factors of 0 to 9; low below 3, medium below 6; likelihood and impact together give the level.',
  nist: 'Likelihood and impact, each from very low to very high, give the level by table I-2 of SP 800-30.',
};

const level: Readonly<Record<Band, string>> = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' };

const fields: Readonly<Record<SchemeNumber, string>> = {
  mediumFrom: 'Medium from',
  highFrom: 'High from',
  criticalFrom: 'Critical from',
  likelihoodCap: 'Most taken off likelihood',
  impactCap: 'Most taken off impact',
  inProgressCredit: 'In progress counts',
  implementedCredit: 'Implemented counts',
  verifiedCredit: 'Verified counts',
  weakWeight: 'Weak weighs',
  moderateWeight: 'Moderate weighs',
  strongWeight: 'Strong weighs',
};

function fault(found: SchemeFault): string {
  switch (found.kind) {
    case 'unknown':
      return `There is no setting “${found.field}”.`;
    case 'choice':
      return found.field === 'scale' ? 'There is no such scale.' : 'The appetite is no level and no score of 1 to 25.';
    case 'range':
      return `“${fields[found.field]}” must lie between ${found.least} and ${found.most}.`;
    case 'order':
      return `“${fields[found.lower]}” must not be above “${fields[found.higher]}”.`;
  }
}

/** Scoring in hand: judging factors, settings of the organisation, trying out, next steps. */
export const scoring = {
  judged,
  stakes,
  worksheet,
  groups,
  titles: {
    assess: (factor: string) => `Assess ${factor.replace('worksheet.', '')}`,
    reset: (factor: string) => `Reset ${factor.replace('worksheet.', '')}`,
    scheme: 'Change the scoring',
    plan: (strategy: string) => `Plan ${strategy}`,
    tryOut: (set: string) => `Take over set ${set}`,
  },
  factor: {
    sample: (value: number) => `${value}, OWASP’s sample`,
    derived: (value: number) => `${value}, from the drawing`,
    unknown: 'Not said',
    valued: (value: number, text: string) => (text === '' ? String(value) : `${value}: ${text}`),
    reasonFor: (name: string) => `Reason for ${name}`,
    reasonPlaceholder: 'What speaks for this value',
    usesBusiness: 'Not used: what is at stake at the component was said.',
    low: (low: string, high: string) => `0–1 ${low} · 9 ${high}`,
    fromOthers: 'Taken from the factors of 1 to 5',
    assumed: (value: number) => `${oneDecimal(value)}, taken from the factors of 1 to 5`,
    vector: 'Vector',
    confidence: { low: 'Low confidence', medium: 'Medium confidence', high: 'High confidence' },
    worksheetMeans: (likelihood: number, impact: number, from: 'technical' | 'business') =>
      `Likelihood ${oneDecimal(likelihood)}, impact ${oneDecimal(impact)} of 9 (${from}).`,
  },
  stake: {
    title: 'What is at stake',
    hint: 'Set once per component. Until then, scores rest on OWASP’s sample impact.',
    several: (count: number) => `Set for all ${count} components at once.`,
    source:
      'What to weigh follows Microsoft’s AI security risk assessment: safety, regulated data, business-critical use.',
    none: 'Not said',
    mixed: 'Various',
  },
  nag: (sample: number, all: number) => `${sample} of ${all} scores rest on sample impact.`,
  nagAction: 'Say what is at stake',
  beyond: (count: number, all: number) =>
    count === 0
      ? 'Nothing is beyond your appetite.'
      : `${count} of ${counted(all, 'finding')} ${count === 1 ? 'is' : 'are'} beyond your appetite.`,
  beyondHere: 'Beyond appetite',
  settings: {
    title: 'Scoring of this project',
    scale: 'Scale',
    aboutScale,
    scales,
    appetite: 'Appetite',
    aboutAppetite: 'The highest level or score the organisation lives with.',
    appetites: {
      none: 'Nobody said',
      low: 'Up to low',
      medium: 'Up to medium',
      high: 'Up to high',
      critical: 'Everything',
    },
    byScore: 'Up to a score…',
    appetiteScore: 'Highest score',
    limits: 'Levels begin at',
    caps: 'Strategies take off at most',
    credits: 'How much a state counts',
    weights: 'How much a strategy weighs',
    fields,
    defaults: 'Back to defaults',
    asDefault: 'Make this the organisation’s',
    useOrganisation: 'Use the organisation’s',
    isOrganisation: 'This project scores by the organisation’s settings, which new projects get.',
    isNotOrganisation: 'This project differs from the organisation’s settings, which new projects get.',
    export: 'Export…',
    import: 'Import…',
    saved: (path: string) => `Saved as ${path}.`,
    imported: 'Taken over into this project.',
    fault,
    notTaken: (reason: string) => `Not taken over: ${reason}`,
    notScheme: 'The file holds no scoring settings.',
  },
  appetite: (appetite: Appetite) => {
    if (appetite === 'none') return 'nobody said';
    return typeof appetite === 'number'
      ? `scores up to ${oneDecimal(appetite)}`
      : `up to ${level[appetite].toLowerCase()}`;
  },
  whatIf: {
    title: 'Try it out',
    start: 'Try strategies out',
    hint: 'See what strategies would do before anybody decides.',
    banner: 'Trying out: nothing is saved',
    sets: 'Set',
    set: (name: string) => `Set ${name}`,
    now: 'Now',
    strategy: 'Strategy',
    where: 'Where',
    everywhere: (count: number) => (count === 1 ? 'The one finding it helps' : `All ${count} findings it helps`),
    status: 'Would be',
    add: (name: string) => `Add to set ${name}`,
    empty: (name: string) => `Set ${name} is empty: choose a strategy below.`,
    remove: (strategy: string) => `Take ${strategy} out`,
    at: (status: string, count: number) => `${status} at ${counted(count, 'finding')}`,
    compare: 'What would be left',
    what: 'Left over',
    highest: 'Highest score',
    sum: 'Sum of scores',
    beyond: 'Beyond appetite',
    moves: (name: string, count: number) => `Set ${name} moves ${counted(count, 'finding')}`,
    move: (from: number, to: number) => `${oneDecimal(from)} → ${oneDecimal(to)}`,
    commit: (name: string) => `Take over set ${name}`,
    discard: 'Discard both',
    tookOver: (name: string) => `Set ${name} taken over. Undo takes it back.`,
  },
  steps: {
    hint: 'What takes off most for its effort, over all findings.',
    detail: (risk: string, count: number, effort: string) => `${risk}, ${counted(count, 'finding')}, ${effort}`,
    plan: 'Plan it',
    planLabel: (strategy: string) => `Plan it: ${strategy}`,
    planned: 'planned',
  },
  report: {
    settings: 'Settings of this assessment',
    settingsIntro: 'The settings under which every score of this report was made.',
    scale: 'Scale',
    appetite: 'Appetite',
    levels: 'Levels',
    caps: 'Most taken off',
    capsText: (likelihood: number, impact: number) =>
      `${likelihood} of the likelihood, ${impact} of the impact above 1`,
    credits: 'Credits',
    creditsText: (inProgress: number, implemented: number, verified: number) =>
      `in progress ${inProgress}, implemented ${implemented}, verified ${verified}`,
    weights: 'Weights',
    weightsText: (weak: number, moderate: number, strong: number) =>
      `weak ${weak}, moderate ${moderate}, strong ${strong}`,
    levelsText: (medium: number, high: number, critical: number) =>
      `medium from ${medium}, high from ${high}, critical from ${critical}`,
    vectors: 'Vectors: ',
    vector: (place: string, vector: string) => `${place} ${vector}`,
    assessed: (place: string, factor: string, value: number, reason: string) =>
      `${factor} at ${place} was assessed as ${value}${reason ? `: ${reason.replace(/\.$/u, '')}` : ', no reason given'}.`,
    plan: 'Best next steps',
    planIntro:
      'The strategies that would take most off the scores for their effort, if they went one step further at every finding they help. A small effort counts 1, a medium 2, a large 4.',
    planLabel: 'Strategies by what they take off for their effort',
    planStrategy: 'Strategy',
    planRemoves: 'Takes off',
    planEffort: 'Effort',
    planFindings: 'Where',
    planNone: 'No open strategy would lower a score.',
  },
} as const;
