import type { Appetite } from '../assessment/scheme.ts';
import type { ProfileId, SectionId } from '../report/profiles.ts';
import { agreeing, countedOrNo, listed, oneDecimal, withinSentence } from './phrases.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Up to two by their names, then how many more. */
const few = (findings: readonly string[]): string =>
  findings.length <= 2 ? listed(findings) : `${findings[0]} and ${findings.length - 1} more findings`;

/** What the decisions of the brief are about, in the words of a board. */
const asked = {
  heading: 'Decisions requested',
  boxes: '□ Yes  □ No   ',
  none: 'No decision is requested: nothing open is beyond what is accepted, and nothing has expired.',
  treat: (findings: readonly string[], beyond: string) =>
    `Have ${few(findings)} mitigated: ${agreeing(findings.length, 'it is', `all ${findings.length} are`)} ${beyond}, and nobody has decided yet. “No” accepts or transfers ${agreeing(findings.length, 'it', 'them')}.`,
  beyondAppetite: 'beyond what the organisation accepts',
  high: 'high or critical',
  /** Strategies against the same findings, with what each takes off. */
  fund: (strategies: readonly string[], against: readonly string[], effort: string, removes: readonly string[]) =>
    `Fund ${listed(strategies.map((name) => `“${name}”`))} against ${few(against)} (${effort}${strategies.length === 1 ? '' : ' each'}, ${agreeing(strategies.length, 'takes', 'take')} ${listed(removes)} points off).`,
  /** A finding by what somebody called it. */
  own: (title: string) => `“${title}”`,
  renew: (findings: readonly string[]) =>
    `Renew the ${agreeing(findings.length, 'decision', 'decisions')} to leave ${few(findings)} as ${agreeing(findings.length, 'it is', 'they are')}: the time agreed on has passed.`,
  review: (findings: readonly string[]) =>
    `Confirm what was decided on ${few(findings)}: the facts have changed since.`,
  name: (findings: readonly string[]) =>
    findings.length <= 2
      ? `Name an owner for ${listed(findings)}: ${agreeing(findings.length, 'it is', 'they are')} high or critical.`
      : `Name owners for ${findings.length} findings that are high or critical and have none.`,
  stake: (count: number) =>
    `Have the owner of the system say what is at stake: ${countedOrNo(count, 'score')} ${agreeing(count, 'rests', 'rest')} on a published sample.`,
  appetite: 'Set the appetite for risk: nobody has said which level the organisation lives with.',
};

const brief = {
  before: (counts: string) => `Without any protection it would be ${counts}.`,
  confidenceLine: (confidence: 'low' | 'medium' | 'high', sample: number, total: number) =>
    `Confidence in the weakest score is ${confidence}: ${
      sample === 0
        ? 'every impact was judged for this system.'
        : `${sample} of ${total} ${agreeing(total, 'impact is', 'impacts are')} a published sample, not judged here.`
    }`,
  noAppetite: 'Nobody has set how much risk is acceptable.',
  limit: (appetite: Exclude<Appetite, 'none'>) =>
    typeof appetite === 'number' ? `scores up to ${oneDecimal(appetite)}` : `findings up to ${appetite}`,
  withinAppetite: (limit: string) => `The organisation accepts ${limit}; no finding is beyond it.`,
  beyondAppetite: (limit: string, count: number, total: number) =>
    `The organisation accepts ${limit}; ${
      count === total ? agreeing(total, 'the one finding', `all ${total} findings`) : `${count} of ${total} findings`
    } ${agreeing(count, 'is', 'are')} beyond it.`,
  /** For whoever sees such a report for the first time. */
  scale:
    'A finding is a risk of the OWASP Machine Learning Security Top Ten (2023) where the drawing gives ground for it; scores are likelihood times impact, 1 to 25.',
  licence:
    'Texts of the risk catalogue: adapted from OWASP, CC BY-SA 4.0. The findings belong to the owner of the system.',
};

const posture = {
  heading: 'Risk posture',
  intro:
    'Each cell counts the findings of that likelihood and impact, rounded to whole steps; the letter is the level of the cell. Arrows lead from where a finding stood before any strategy to where it stands now.',
  empty: 'There is nothing to map: no finding counts.',
  caption: 'Likelihood upwards, impact to the right. C critical, H high, M medium, L low.',
};

const coverage = {
  heading: 'What was looked at',
  intro:
    'Every component against every risk. A blank that nobody looked at is no clean result; this table tells the two apart.',
  label: 'What became of each risk at each component',
  component: 'Component',
  legend:
    'C, H, M, L: attached, at that level. ?: an open question would decide. n/a: a person found it not applicable, with the reason below. ✓: looked at by rules of the risk, and it does not attach. –: no rule of the risk is about this type of component and nobody looked. out: out of scope.',
  signs: { suggested: '?', notApplicable: 'n/a', looked: '✓', never: '–', outOfScope: 'out' },
  notApplicable: (risk: string, place: string, reason: string) =>
    `${risk} at ${place}, not applicable: ${reason.trim() || 'nobody gave a reason.'}`,
  unseen: (places: readonly string[]) =>
    `No rule is about components of these types, and nobody looked by hand: ${listed(places)}.`,
  noneAside: 'Nobody found a risk not applicable at any component.',
};

const settled = {
  heading: 'Accepted, transferred and not applicable',
  none: 'Nothing was accepted, transferred, avoided or found not applicable.',
  intro: (count: number, expired: number) =>
    `${capital(countedOrNo(count, 'finding'))} ${agreeing(count, 'is', 'are')} left as ${agreeing(count, 'it is', 'they are')} by decision. ${
      expired === 0
        ? 'None of these decisions has expired.'
        : `${expired} of these decisions ${agreeing(expired, 'has', 'have')} expired and ${agreeing(expired, 'comes', 'come')} first.`
    }`,
  label: 'Findings left as they are, with the decision, who answers for it and until when',
  decision: 'Decision and reason',
  who: 'Who and until when',
  noReason: 'No reason was given.',
  by: (name: string) => `decided by ${name}`,
  until: (date: string) => `until ${date}`,
  noUntil: 'no end was set',
  expired: 'Expired',
  withoutReason: (count: number, all: number) =>
    `${count} of ${all} decisions ${agreeing(count, 'has', 'have')} no reason.`,
};

const plan = {
  heading: 'Remediation plan',
  who: 'State, owner and date',
  further: (count: number) =>
    `${capital(countedOrNo(count, 'further step'))} would take off less for ${agreeing(count, 'its', 'their')} effort.`,
  unowned: (count: number, all: number) =>
    count === all
      ? `Nobody is named for ${agreeing(all, 'this step', `any of these ${all} steps`)} yet.`
      : `Nobody is named for ${count} of these ${all} steps yet.`,
  effort: { small: 'small', medium: 'medium', large: 'large' },
  roadmap: 'The quarters ahead',
  dated: (begun: number, dated: number) => {
    if (begun === 0) return 'No strategy is planned or under way yet, so there is nothing to put on a calendar.';
    const undated = begun - dated;
    return `${capital(countedOrNo(begun, 'strategy', 'strategies'))} ${agreeing(begun, 'is', 'are')} planned or under way; ${
      undated === 0
        ? agreeing(begun, 'it has a date.', 'all have a date.')
        : `${undated} of ${begun} ${agreeing(undated, 'has', 'have')} no date.`
    }`;
  },
};

const tests = {
  heading: 'What to test',
  none: 'There is nothing to test against this list: no risk attaches.',
  intro:
    'Where a list of tests has something for a risk, its ids are given; the last column says what shows that the strategies against the risk work. Ids and names are from the',
  label: 'Tests for each risk that attaches, where to run them and when they pass',
  risk: 'Risk and places',
  tests: 'Tests',
  passes: 'Passes when',
  noTest: (risk: string) => `No list here has a test for ${risk}; test by the checks beside.`,
};

const components = {
  heading: 'Open work by component',
  none: 'No open strategy would lower a score at any component.',
  intro:
    'For each component the strategies that would still lower a score, what lowers most first. Each row can go into a tracker as it is: the middle column is its test.',
  about: (type: string, count: number) => `${type}. ${capital(countedOrNo(count, 'open action'))}.`,
  label: (place: string) => `Open actions at ${place}`,
  action: 'Action',
  done: 'Done when',
  state: 'State, owner and date',
  removes: (points: string, effort: string) => `takes ${points} off the score, ${effort}`,
};

const guide = {
  heading: (role: string) => `For the ${withinSentence(role)}`,
  findings: (shown: number, all: number) =>
    shown === all ? 'Your findings' : `Your findings: the first ${shown} of ${all}`,
  findingsLabel: 'The findings that this role looks at first',
  noFindings: 'No finding concerns what this role looks at.',
  actions: 'Your part of the work',
  noActions: 'No open strategy that would lower a score is this role’s.',
  action: (strategy: string, points: string) => `${strategy}: takes ${points} points off the scores it helps`,
  asks: 'Questions to answer, steps to take',
  questions: 'What you should be able to answer',
  todo: 'What you can do about it',
  asksLabel: 'What this role should be able to answer, and what it can do',
};

const titles: Readonly<Record<SectionId, string>> = {
  cover: 'Cover and contents',
  guide: 'Page for the role',
  summary: 'One-page brief',
  system: 'System and scope',
  drawing: 'Diagrams and components',
  views: 'Saved views',
  posture: 'Heat maps and bars',
  coverage: 'Coverage matrix',
  register: 'Register of findings',
  components: 'Open work by component',
  tests: 'What to test',
  plan: 'Remediation plan',
  risks: 'The risks in detail',
  ownFindings: 'Findings outside the list',
  settled: 'Accepted and transferred',
  questions: 'Open questions',
  limits: 'Scope and limits',
  method: 'Method and caveats',
  changes: 'What changed',
  crosswalk: 'Other lists',
  glossary: 'Glossary',
  sources: 'Sources and licence',
};

const profileNames: Readonly<Record<Exclude<ProfileId, `role:${string}`>, string>> = {
  ciso: 'One-page brief',
  full: 'Full assessment',
  backlog: 'Engineering backlog',
  test: 'Test plan',
  audit: 'Audit pack',
};

/** The sections of a report besides those of `report`, and what profiles and sections are called. */
export const reportSections = {
  asked,
  brief,
  posture,
  coverage,
  settled,
  plan,
  tests,
  components,
  guide,
  titles,
  views: {
    heading: 'Saved views',
    caption: (diagram: string, layer: string | null) =>
      `A part of ${diagram || 'the drawing'}${layer === null ? '' : `, coloured by: ${layer.toLowerCase()}`}. Marks count the findings of a component by level.`,
    alt: (name: string, layer: string | null, diagram: string) =>
      `The saved view ${name}${layer === null ? '' : `, coloured by: ${layer.toLowerCase()}`}, a part of this drawing. ${diagram}`,
  },
  /** What a profile is called; a role by its own name. */
  profile: (profile: ProfileId, role: string | undefined) =>
    role === undefined ? profileNames[profile as keyof typeof profileNames] : `For the ${withinSentence(role)}`,
  /** What a report calls itself: a brief that holds much takes two pages. */
  masthead: (profile: ProfileId) => (profile === 'ciso' ? 'Brief' : profileNames[profile as keyof typeof profileNames]),
  reportId: 'Report',
  fingerprint: 'Fingerprint of the project',
} as const;
