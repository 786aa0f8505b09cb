import { type Band, BANDS } from '../assessment/bands.ts';
import type { Progress } from '../assessment/finding-assessment.ts';
import type { Confidence } from '../assessment/scoring.ts';
import type { StrategyStatus, Treatment } from '../model/project.ts';
import { isolated } from '../formats/isolated.ts';
import { counted, listed, oneDecimal, perBand } from './phrases.ts';

/** What the posture sentence needs of an assessment. */
export interface PostureFacts {
  readonly byBand: Readonly<Record<Band, number>>;
  readonly suggested: number;
  /** The highest scores among the findings that count. */
  readonly inherent: number;
  readonly residual: number;
  readonly target: number;
}

const score = oneDecimal;

/** The state of the system in words: how much is left, how far it was brought down, and what is planned. */
function posture({ byBand, suggested, inherent, residual, target }: PostureFacts): string {
  const total = BANDS.reduce((sum, band) => sum + byBand[band], 0);
  if (total === 0) {
    return suggested === 0
      ? 'No finding counts here.'
      : `Nothing attaches so far; ${counted(suggested, 'suggestion waits', 'suggestions wait')} for an answer.`;
  }
  const left = `${counted(total, 'finding')}: ${perBand(byBand)}.`;
  const reached =
    score(residual) === score(inherent)
      ? `The highest score is ${score(residual)}, and nothing in place lowers it yet.`
      : `The highest score came down from ${score(inherent)} to ${score(residual)}.`;
  const planned = score(target) === score(residual) ? '' : ` What is planned would bring it to ${score(target)}.`;
  return `${left} ${reached}${planned}`;
}

const level: Readonly<Record<Band, string>> = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' };
/** How far the strategies are: one of many that is done says nothing of the rest, and nothing of what is left. */
const progress: Readonly<Record<Progress, string>> = { open: 'Open', mitigating: 'Under way', mitigated: 'Some done' };
/** What somebody says of a finding of their own. */
const ownProgress = { open: 'Open', mitigated: 'Mitigated' } as const;
const confidence: Readonly<Record<Confidence, string>> = { low: 'low', medium: 'medium', high: 'high' };

const treatment: Readonly<Record<Treatment, string>> = {
  undecided: 'Undecided',
  mitigate: 'Mitigate',
  avoid: 'Avoid',
  accept: 'Accept',
  transfer: 'Transfer',
  notApplicable: 'Not applicable',
};

const status: Readonly<Record<StrategyStatus, string>> = {
  notStarted: 'Not started',
  planned: 'Planned',
  inProgress: 'In progress',
  implemented: 'Implemented',
  verified: 'Verified',
  notApplicable: 'Not applicable',
};

/** How much credit a strategy earns, by its weight. */
const WEIGHTS: readonly string[] = ['No credit', 'Weak or contested', 'Moderate', 'Strong'];

/** Findings, decisions and the export of the report. */
export const review = {
  /** By how much a score falls. */
  removes: (points: number) => `−${score(points)}`,
  score,
  /** "21.7 → 16.0"; one number where nothing lowers it. */
  scores: (inherent: number, residual: number) =>
    score(inherent) === score(residual) ? score(residual) : `${score(inherent)} → ${score(residual)}`,
  scoresInWords: (inherent: number, residual: number) =>
    `${score(inherent)} before and ${score(residual)} after what is in place`,
  unnamed: 'unnamed',
  dismiss: 'Dismiss',
  flowBetween: (from: string, to: string) => `Flow from ${isolated(from)} to ${isolated(to)}`,
  level,
  progress,
  ownProgress,
  treatment,
  status,

  findings: {
    filter: 'Show findings',
    filters: { all: 'All', selection: 'On selection', undecided: 'Undecided', parked: 'Parked' },
    groups: {
      review: 'To review',
      attached: 'Attached',
      suggested: (count: number) => `Suggested (${count})`,
      notApplicable: (count: number) => `Not applicable (${count})`,
      outOfScope: (count: number) => `Out of scope (${count})`,
    },
    byHand: 'Attached by hand',
    showMore: (count: number) => `Show ${count} more`,
    moreReasons: (count: number) => `+ ${counted(count, 'more reason')}`,
    outOfScope: (reason: string) => (reason ? `Out of scope: ${reason}` : 'Out of scope'),
    noneOnSelection: 'Nothing attaches to what is selected.',
    nothingSelected: 'Select something on the canvas to see what attaches to it.',
    noneUndecided: 'Every finding is decided.',
    noneParked: 'No finding is parked for later.',
    emptyDrawing: {
      title: 'Nothing is drawn yet',
      text: 'As you draw, the risks of the OWASP Machine Learning Security Top 10 that attach appear here, each with its reason.',
    },
    noMachineLearning: {
      title: 'Nothing attaches',
      text: 'The drawing has no part that trains, stores or runs a model, and every risk of this list attaches to one. Add a model, its training or its data.',
    },
    nothingAttaches: {
      title: 'Nothing attaches',
      text: 'No rule’s condition holds for what is drawn. Flows that are missing and questions that are unanswered can hide risks.',
    },
    beyond: {
      title: 'Generative parts have risks beyond this list',
      text: (parts: readonly string[]) =>
        `${listed(parts)} ${parts.length === 1 ? 'has' : 'have'} risks of generative AI and agents, prompt injection before all, that ML01 to ML10 do not describe.`,
      where: (title: string, edition: string) => `See the ${title}, ${edition}:`,
    },
  },

  finding: {
    why: 'Why it attaches',
    unknown: 'open question',
    newReason: 'new',
    showPath: 'Shows its path on the canvas',
    couldRemove: (count: number) => `${counted(count, 'question')} could remove this reason`,
    removedBy: (answer: 'yes' | 'no') => `“${answer === 'yes' ? 'Yes' : 'No'}” removes this reason.`,
    about: (element: string) => `${element}:`,
    changed: (gained: number, lost: number) =>
      `Decided on other facts: ${listed(
        [
          gained > 0 ? counted(gained, 'reason is', 'reasons are') + ' new' : '',
          lost > 0 ? counted(lost, 'reason no longer holds', 'reasons no longer hold') : '',
        ].filter((part) => part !== ''),
      )}.`,
    stillRight: 'Decision still stands',
    bestNextStep: 'Best next step',
    noNextStep: 'Every strategy is verified or does not apply.',
    strategies: 'Strategies',
    strategiesDone: (done: number, all: number) => `${done} of ${all} in place`,
    meaning: 'What this means',
    rating: 'How it is rated',
    confidence: (level: Confidence) =>
      `Confidence ${confidence[level]}: how much of the score somebody judged for this system.`,
    target: (value: number) => `With everything planned: ${score(value)}`,
    atStake: (names: readonly string[]) => `At stake further on: ${listed(names)}`,
    related: 'Related',
  },

  decision: {
    heading: 'Decision',
    takeBack: 'Back to undecided',
    asking: { avoid: 'Avoid…', accept: 'Accept…', transfer: 'Transfer…', notApplicable: 'Not applicable…' },
    reasonFor: {
      avoid: 'How is it avoided?',
      accept: 'Why is it acceptable?',
      transfer: 'Who takes it over, and how?',
      notApplicable: 'Why does it not apply?',
    },
    record: {
      avoid: 'Record as avoided',
      accept: 'Accept the risk',
      transfer: 'Record as transferred',
      notApplicable: 'Record as not applicable',
    },
    cancel: 'Cancel',
    reason: 'Reason',
    owner: 'Owner',
    due: 'Due',
  },

  strategy: {
    status: (name: string) => `State of ${name}`,
    details: (name: string) => `Details of ${name}`,
    action: 'Do',
    artefact: 'Leaves behind',
    check: 'Check',
    weight: 'Weight',
    weighs: (weight: number, reason: string) => `${WEIGHTS[weight] ?? weight}. ${reason}`,
    note: 'Note',
  },

  assessment: {
    posture,
    levels: 'Findings by level',
    level: 'Level',
    inherent: 'Before',
    residual: 'Now',
    decisions: 'Decisions',
    undecided: (open: number, all: number) =>
      open === 0 ? 'Every finding is decided.' : `${open} of ${counted(all, 'finding')} undecided.`,
    progress: 'Progress',
    nothing: 'Draw the system and answer what is asked: levels, progress and the best next steps are told here.',
    onSample: 'Every score rests on an assessed impact.',
    nextSteps: 'Best next steps',
    noNextSteps: 'No open strategy would lower a score.',
    attention: 'Needs attention',
    nothingNeedsAttention: 'Every decision has its facts, an owner and time left.',
    reasons: {
      expired: 'expired',
      incomplete: 'incomplete',
      factsChanged: 'facts changed',
      noOwner: 'no owner',
      pastDue: (date: string) => `was due ${date}`,
    },
    where: (risk: string, element: string) => `${risk} on ${element}`,
  },

  export: {
    label: 'Report',
    making: 'Making the report',
    saved: 'Report saved',
    savedAs: (file: string) => `Report saved: ${file}`,
    show: 'Show in folder',
    cancel: 'Cancel',
    retry: 'Try again',
  },
} as const;
