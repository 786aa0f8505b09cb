import type { Band } from '../assessment/bands.ts';
import type { Lapse } from '../assessment/decision-standing.ts';
import type { LifeCycleStage, Treatment } from '../model/project.ts';
import { agreeing, counted, countedOrNo, listed, oneDecimal, perBand } from './phrases.ts';

/** How much of each kind a drawing holds. */
export interface DrawnCounts {
  readonly externalEntities: number;
  readonly processes: number;
  readonly dataStores: number;
  readonly flows: number;
  readonly boundaries: number;
}

/** A score before any strategy, with those in place, and with those that are planned. */
export interface Scores {
  readonly inherent: number;
  readonly residual: number;
  readonly target: number;
}

/** The cover. */
export const cover = {
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
  /** @param own how many lie outside the ten risks. */
  findingCounts: (total: number, byBand: Readonly<Record<Band, number>>, own: number) => {
    const listed = total === 0 ? 'None' : `${total}: ${perBand(byBand)}`;
    if (own === 0) return listed;
    return total === 0 ? `None of the ten risks; ${own} outside the list` : `${listed}; ${own} more outside the list`;
  },
  questions: 'Open questions',
  none: 'None',
  catalogue: 'Risk catalogue',
  catalogueVersion: (version: string) => `OWASP Machine Learning Security Top Ten, edition 2023; catalogue ${version}`,
  maker: 'Made with',
};

/** What was decided on a finding, and why that does not count. */
export interface Decided {
  readonly treatment: Treatment;
  readonly lapse: Lapse | null;
}

/** Decisions that count no longer, or not yet, as sentences to add; empty where every one stands. */
function lapses(findings: readonly Decided[]): string {
  const expired = findings.filter(({ lapse }) => lapse === 'expired').length;
  const incomplete = findings.filter(({ lapse }) => lapse === 'incomplete').length;
  return [
    expired === 0 ? '' : ` ${counted(expired, 'decision')} ${agreeing(expired, 'has', 'have')} expired.`,
    incomplete === 0
      ? ''
      : ` ${counted(incomplete, 'decision')} ${agreeing(incomplete, 'lacks', 'lack')} a reason, an owner or an end and ${agreeing(incomplete, 'does', 'do')} not count yet.`,
  ].join('');
}

/** The summary: how the system stands. */
export const summary = {
  heading: 'Summary',
  nothingDrawn: 'Nothing has been drawn yet, so nothing could be assessed.',
  nothingAttaches:
    'None of the ten risks attaches to the system as drawn. That is a statement about the drawing: what is not drawn, or not answered, has not been looked at.',
  onlyQuestions: (questions: number) =>
    `Nothing attaches so far. ${countedOrNo(questions, 'open question')} would decide whether it stays that way.`,
  posture: (total: number, byBand: Readonly<Record<Band, number>>, highest: string, residual: number) =>
    `With what is in place today, ${countedOrNo(total, 'finding')} ${agreeing(total, 'stands', 'stand')} against this system: ${perBand(byBand)}. The highest is ${highest}, with a score of ${oneDecimal(residual)} of 25.`,
  measures: ({ inherent, residual, target }: Scores) => {
    const isLowered = oneDecimal(inherent) !== oneDecimal(residual);
    const isPlanned = oneDecimal(target) !== oneDecimal(residual);
    const reached = isLowered
      ? `The strategies in place bring the highest score down from ${oneDecimal(inherent)} to ${oneDecimal(residual)}`
      : 'No prevention strategy lowers the highest score yet';
    if (isPlanned) return `${reached}; those that are planned or under way would bring it to ${oneDecimal(target)}.`;
    return isLowered
      ? `${reached}; nothing planned would lower it further.`
      : `${reached}, and nothing that is planned would.`;
  },
  levels: { critical: 'critical', high: 'high', medium: 'medium', low: 'low' },
  openQuestions: (count: number) => agreeing(count, 'open question', 'open questions'),
  /** What was looked at. */
  drawnWords: (drawn: DrawnCounts, outOfScope: number) =>
    `Looked at: ${cover.drawnCounts(drawn)}; ${
      outOfScope === 0
        ? 'every component is in scope.'
        : `${counted(outOfScope, 'component')} ${agreeing(outOfScope, 'is', 'are')} out of scope.`
    }`,
  top: 'What stands out',
  topLabel: 'The findings with the highest scores',
  topOf: (shown: number, total: number) => `What stands out: the ${shown} highest of ${total} findings`,
  owner: 'Owner',
  state: 'Where it stands',
  treatments: (findings: readonly Decided[]) => {
    const words: Readonly<Record<Exclude<Treatment, 'notApplicable'>, string>> = {
      mitigate: 'to be mitigated',
      avoid: 'to be avoided',
      accept: 'accepted',
      transfer: 'transferred',
      undecided: 'undecided',
    };
    const count = (treatment: Treatment): number => findings.filter((each) => each.treatment === treatment).length;
    const lapsed = lapses(findings);
    const [total, out] = [findings.length, count('notApplicable')];
    const all = countedOrNo(total, 'finding');
    if (count('undecided') === total) {
      const which = total === 1 ? 'the one finding' : `any of the ${all}`;
      return lapsed === '' ? `No decision has been taken yet on ${which}.` : `No decision stands on ${which}.${lapsed}`;
    }
    const chosen = Object.entries(words)
      .map(([treatment, word]) => ({ word, number: count(treatment as Treatment) }))
      .filter(({ number }) => number > 0);
    const [only] = chosen;
    if (only?.number === total) return `${total === 1 ? 'The one finding is' : `All ${total} are`} ${only.word}.`;
    const left = chosen.map(({ word, number }) => `${number} ${agreeing(number, 'is', 'are')} ${word}`);
    if (out === 0) return `Of ${all}, ${listed(left)}.${lapsed}`;
    const gone = `Of ${all}, ${out} ${agreeing(out, 'was found not applicable and no longer counts', 'were found not applicable and no longer count')}`;
    return left.length === 0 ? `${gone}.` : `${gone}; of the others, ${listed(left)}.${lapsed}`;
  },
  owners: (without: number, total: number) =>
    without === 0
      ? 'Every finding has an owner.'
      : without === total
        ? 'No finding has an owner yet.'
        : `${counted(without, 'finding')} ${agreeing(without, 'has', 'have')} no owner.`,
  besides: 'Besides',
  noQuestions: 'No open question would add a finding.',
  questions: (count: number) =>
    `${countedOrNo(count, 'further risk')} ${agreeing(count, 'hangs', 'hang')} on questions that nobody has answered yet, and ${agreeing(count, 'is', 'are')} not counted.`,
};

/** What the system is, and what was looked at. */
export const system = {
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
