import { WORST_FIRST } from '../assessment/bands.ts';
import type { ChangesSince, Figures } from '../overview/changes-since.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { countedOrNo } from './phrases.ts';

/** What the report says of an earlier version. */
export const reportChanges = {
  heading: 'What changed',
  none: 'There is no earlier version under a name to compare with.',
  since: (name: string, { gained, lost, moved }: ChangesSince) =>
    `Since “${name}”, ${countedOrNo(gained.length, 'finding')} came, ${lost.length === 0 ? 'none' : lost.length} went and ${
      moved.length === 0 ? 'none' : moved.length
    } moved to another score.`,
  figures: (before: Figures, after: Figures): readonly (readonly [string, string])[] => {
    const moved = (was: number | string, is: number | string): string => (was === is ? `${is}` : `${was} → ${is}`);
    return [
      ['Components', moved(before.components, after.components)],
      ['Data flows', moved(before.flows, after.flows)],
      ...WORST_FIRST.map((band) => [review.level[band], moved(before.byBand[band], after.byBand[band])] as const),
      ['Highest score', moved(report.score(before.residual), report.score(after.residual))],
      ['Undecided', moved(before.undecided, after.undecided)],
      ['Beyond the appetite', moved(before.beyondAppetite, after.beyondAppetite)],
    ];
  },
  findings: 'Findings',
  findingsLabel: 'Findings that came, went and moved, with their scores before and now',
  noFindings: 'No finding came, went or moved.',
  what: 'Change',
  finding: 'Finding',
  before: 'Then',
  after: 'Now',
  wasNot: 'did not count',
  isNot: 'no longer counts',
  changed: { gained: 'Came', lost: 'Went', moved: 'Moved' },
  others: 'Drawing and decisions',
  noOthers: 'Nothing that was drawn, said or decided is different.',
  other: (kind: string, name: string, change: 'added' | 'removed' | 'changed', facts: string) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name || 'without a name'} ${change}${facts === '' ? '' : `: ${facts}`}`,
} as const;
