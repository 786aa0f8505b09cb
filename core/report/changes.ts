import type { FindingChange } from '../overview/changes-since.ts';
import { home } from '../strings/home.ts';
import { reportChanges as words } from '../strings/report-changes.ts';
import { strings } from '../strings/index.ts';
import type { Block, Cell } from './outline.ts';
import type { Scene } from './scene.ts';

/** What changed since an earlier version: findings that came, went and moved, then what was drawn, said and decided. */
export function changesSection({ earlier }: Pick<Scene, 'earlier'>): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'changes' };
  if (!earlier) return [heading, { kind: 'paragraph', text: words.none }];
  const { gained, lost, moved, differences, before, after } = earlier.changes;
  const findings = [
    ...gained.map((one) => rowOf('gained', one)),
    ...lost.map((one) => rowOf('lost', one)),
    ...moved.map((one) => rowOf('moved', one)),
  ];
  return [
    heading,
    { kind: 'paragraph', text: words.since(earlier.name, earlier.changes) },
    { kind: 'keyValues', rows: words.figures(before, after).map(([key, value]) => ({ key, value })) },
    { kind: 'heading', level: 2, text: words.findings, anchor: 'changes-findings' },
    findings.length === 0
      ? { kind: 'paragraph', text: words.noFindings }
      : { kind: 'table', label: words.findingsLabel, columns: COLUMNS, rows: findings },
    { kind: 'heading', level: 2, text: words.others, anchor: 'changes-others' },
    differences.length === 0
      ? { kind: 'paragraph', text: words.noOthers }
      : {
          kind: 'list',
          items: differences.map(({ kind, name, change, facts }) =>
            words.other(home.known.kinds[kind], name, change, facts.length === 0 ? '' : home.known.facts(facts)),
          ),
        },
  ];
}

/** The same in a sentence for the brief; nothing where there is no earlier version. */
export function changesInBrief({ earlier }: Pick<Scene, 'earlier'>): readonly string[] {
  return earlier ? [words.since(earlier.name, earlier.changes)] : [];
}

const COLUMNS = [
  { heading: words.what, share: 16 },
  { heading: words.finding, share: 48 },
  { heading: words.before, share: 18 },
  { heading: words.after, share: 18 },
];

function rowOf(what: 'gained' | 'lost' | 'moved', { risk, where, before, after }: FindingChange): readonly Cell[] {
  const stood = (one: FindingChange['before'], none: string): Cell =>
    one === null
      ? [{ kind: 'paragraph', tone: 'quiet', text: none }]
      : [
          {
            kind: 'level',
            mark: one.band,
            text: `${strings.review.level[one.band]} ${strings.report.score(one.residual)}`,
          },
        ];
  return [
    [{ kind: 'paragraph', text: words.changed[what] }],
    [{ kind: 'paragraph', text: [{ kind: 'strong', text: `${risk} ` }, where] }],
    stood(before, words.wasNot),
    stood(after, words.isNot),
  ];
}
