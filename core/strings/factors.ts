import type { JudgedFactor, StakeProperty } from '../assessment/factors.ts';
import type { WORKSHEET_GROUPS, WorksheetFactor } from '../assessment/worksheet.ts';

type FiveTexts = readonly [string, string, string, string, string];

/** What each value of a factor means, from 1 to 5. */
export const judged: Readonly<
  Record<JudgedFactor, { readonly name: string; readonly about: string; readonly values: FiveTexts }>
> = {
  exploitability: {
    name: 'Exploitability',
    about: 'How easy the attack is for somebody who gets to the component.',
    values: [
      'Only in theory: no method is known',
      'Research effort with inside knowledge',
      'A specialist with time',
      'Published methods, some adapting',
      'Ready-made tools, no special knowledge',
    ],
  },
  exposure: {
    name: 'Exposure',
    about: 'Who gets to the component.',
    values: [
      'Nobody: offline or isolated',
      'A small named team',
      'Partners or all staff',
      'Outsiders who are known, such as customers',
      'Anybody, or a source nobody controls',
    ],
  },
  unnoticed: {
    name: 'Stays unnoticed',
    about: 'How long the attack would go on before somebody sees it.',
    values: [
      'Stopped at once by an alarm',
      'Seen within a day',
      'Seen in a regular review',
      'Seen by chance, after weeks',
      'Nothing would show it',
    ],
  },
  technical: {
    name: 'Technical impact',
    about: 'What the attack does to the model, its data or its answers.',
    values: [
      'Hardly noticeable',
      'Some wrong answers or little data',
      'Answers that can no longer be relied on in part',
      'Most answers, or sensitive data',
      'The whole model or all of its data',
    ],
  },
};

/** What each value of what is at stake means, from 1 to 5. */
export const stakes: Readonly<
  Record<StakeProperty, { readonly name: string; readonly about: string; readonly values: FiveTexts }>
> = {
  confidentiality: {
    name: 'Confidentiality',
    about: 'If what it holds became known: personal or regulated data, trade secrets, the model itself.',
    values: [
      'Public anyway',
      'Internal, little harm',
      'Confidential: an annoyed customer or partner',
      'Regulated or personal data: a duty to report',
      'Lives, livelihoods or the business depend on its secrecy',
    ],
  },
  integrity: {
    name: 'Integrity',
    about: 'If it were wrong: decisions about people, money or machines that follow from it.',
    values: [
      'Nothing follows from it',
      'A nuisance, set right by hand',
      'Wrong decisions that cost money',
      'Business-critical, or unfair to people at scale',
      'Somebody can be hurt, or the business fails',
    ],
  },
  availability: {
    name: 'Availability',
    about: 'If it were gone: what stands still, and for how long that is bearable.',
    values: [
      'Nobody would notice for weeks',
      'Bearable for days',
      'Bearable for a day',
      'Business-critical: bearable for an hour',
      'Safety depends on it: not bearable at all',
    ],
  },
};

/** A worksheet's factor: its name, and what stands at 1 or below and at 9. */
export const worksheet: Readonly<Record<WorksheetFactor, readonly [name: string, low: string, high: string]>> = {
  // The worksheet counts how able the attackers are, not how able they need to be.
  skill: ['Skill of the attackers', 'no technical skill', 'skilled in breaking in'],
  motive: ['Their motive', 'little to gain', 'much to gain'],
  opportunity: ['Their opportunity', 'needs full or costly access', 'needs no access'],
  size: ['Size of the group', 'administrators', 'anonymous users of the internet'],
  discovery: ['Ease of discovery', 'practically impossible', 'tools do it'],
  exploit: ['Ease of exploit', 'theoretical', 'tools do it'],
  awareness: ['Awareness', 'unknown', 'public knowledge'],
  intrusion: ['Detection', 'found while it happens', 'not even logged'],
  secrecyLoss: ['Loss of confidentiality', 'little that matters', 'everything'],
  integrityLoss: ['Loss of integrity', 'slightly wrong', 'all of it wrong'],
  availabilityLoss: ['Loss of availability', 'minor services', 'all services'],
  accountabilityLoss: ['Loss of accountability', 'fully traceable', 'anonymous'],
  financial: ['Financial damage', 'less than the remedy costs', 'bankruptcy'],
  reputation: ['Damage to the reputation', 'slight', 'to the brand'],
  compliance: ['Breach of rules', 'minor', 'high-profile'],
  privacy: ['Privacy', 'one person', 'millions'],
};
/** The groups of the worksheet's factors. */
export const groups: Readonly<Record<keyof typeof WORKSHEET_GROUPS, string>> = {
  agent: 'Who attacks',
  vulnerability: 'How vulnerable',
  technical: 'Technical impact',
  business: 'Business impact',
};
