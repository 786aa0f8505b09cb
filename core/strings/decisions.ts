import type { Lapse, Leaving, Need } from '../assessment/decision-standing.ts';
import { longDate } from './dates.ts';
import { counted, listed } from './phrases.ts';

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

const needs: Readonly<Record<Need, string>> = { reason: 'a reason', owner: 'an owner', until: 'a day until when' };

const was: Readonly<Record<Leaving, string>> = {
  accept: 'Accepted',
  avoid: 'Avoided',
  transfer: 'Transferred',
  notApplicable: 'Not applicable',
};

/** Decisions that are remembered: until when, by whom, what they lack, and what became of them. */
export const decisions = {
  until: 'Until',
  missing: (missing: readonly Need[]) => `Still needs ${listed(missing.map((need) => needs[need]))}.`,
  ready: 'Nothing is missing.',
  passed: 'That day has passed.',
  spans: { months3: '3 months', months6: '6 months', year: '1 year' },
  yourName: 'Your name, if you like',
  recordedAs: (name: string) => (name === '' ? 'Recorded without a name.' : `Recorded as ${name}.`),
  changeName: 'Change',
  by: (name: string | undefined, at: number) =>
    name === undefined ? `Decided ${moment.format(at)}` : `Decided by ${name}, ${moment.format(at)}`,
  lapse: { expired: 'Expired', incomplete: 'Incomplete' } satisfies Record<Lapse, string>,
  factsChanged: 'Facts changed',
  /** The treatment as it was said, with why it does not count. */
  lapsed: (treatment: string, lapse: Lapse) => `${treatment}, ${lapse === 'expired' ? 'expired' : 'incomplete'}`,
  expired: (treatment: Leaving, until: string) =>
    `${was[treatment]} until ${longDate(until)}. It has counted as undecided since.`,
  incomplete: (missing: readonly Need[]) =>
    `Counts as undecided: it needs ${listed(missing.map((need) => needs[need]))}.`,
  renew: 'Renew…',
  renewUntil: 'Stands until',
  record: 'Renew',
  reconsider: 'Reconsider',
  cancel: 'Cancel',

  evidence: 'Evidence',
  evidencePlaceholder: 'What shows that it works: a test, a review, https://…',
  needsEvidence: 'Say what shows that it works; then it counts as verified.',
  unproven: 'Called verified without evidence: counts as implemented.',
  copyLink: 'Copy the address',
  copied: 'Address copied',
  strategyOwner: 'Owner',
  strategyDue: 'Due',
  statusKeys: 'Type 1 to 6 on a strategy to set its state.',

  history: 'History',
  historyEmpty: 'Nothing was decided or changed here yet.',
  historyFailed: 'The history could not be read.',
  older: 'Show older',
  undone: 'Undone',
  redone: 'Redone',
  saidBy: (name: string) => ` by ${name}`,
  at: (time: number) => moment.format(time),
  changes: {
    treatment: (treatment: string) => `decided: ${treatment}`,
    reason: (reason: string) => (reason === '' ? 'reason removed' : `reason: ${reason}`),
    owner: (owner: string) => (owner === '' ? 'owner removed' : `owner: ${owner}`),
    due: (due: string | null) => (due === null ? 'no due date' : `due ${longDate(due)}`),
    until: (until: string | null) => (until === null ? 'no expiry' : `until ${longDate(until)}`),
    reviewed: 'still stands on the facts of that day',
    attached: (why: string | null) => (why === null ? 'no longer attached by hand' : `attached by hand: ${why}`),
    described: 'described anew',
    written: 'written',
    removed: 'removed',
    strategy: (name: string, what: string) => `${name}: ${what}`,
    evidence: (evidence: string) => (evidence === '' ? 'evidence removed' : `evidence: ${evidence}`),
    note: (note: string) => (note === '' ? 'note removed' : `note: ${note}`),
    factor: (name: string, value: number | null) =>
      value === null ? `${name}: no longer judged` : `${name} judged ${value}`,
  },

  several: {
    choose: 'Select several',
    leave: 'Done',
    select: (what: string) => `Select ${what}`,
    all: 'Select all that are shown',
    count: (count: number) => `${counted(count, 'finding')} selected`,
    label: 'Change the selected findings',
    field: 'Change',
    fields: { treatment: 'Decision', owner: 'Owner', due: 'Due', until: 'Until', strategy: 'State of a strategy' },
    value: 'to',
    strategy: 'Strategy',
    apply: (count: number) => `Change ${count}`,
    clear: 'Clear the selection',
    changed: (count: number) => `${counted(count, 'finding')} changed. Undo takes it back in one step.`,
    nothing: 'Nothing changes by that.',
    untilOnly: 'A day until when counts only where a finding is accepted, avoided, transferred or not applicable.',
    decide: (count: number, treatment: string) => `${treatment}: decide on ${count} findings`,
    set: (count: number) => `Change ${count} findings`,
  },
} as const;
