import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { isOpen } from '../assessment/next-steps.ts';
import { type Guide, isInLens, orderByLens, type Seen } from '../knowledge/lens.ts';
import { typeAt } from '../model/type-at.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { findingsTable } from './findings-table.ts';
import type { Block } from './outline.ts';
import { counts, type Scene } from './scene.ts';

const words = reportSections.guide;
const MOST_FINDINGS = 3;
const MOST_ACTIONS = 4;

/** One page for a role: where it begins, what it must be able to answer, its findings and its part of the work. */
export function rolePage(scene: Scene, guide: Guide): readonly Block[] {
  const seen = (at: FindingAssessment): Seen => {
    return { risk: at.finding.risk, type: typeAt(scene.model, at.finding.element) };
  };
  const own = scene.standing.filter((at) => counts(at) && isInLens(guide.lens, seen(at)));
  const first = orderByLens(guide.lens, own, seen).slice(0, MOST_FINDINGS);
  return [
    { kind: 'heading', level: 1, text: words.heading(guide.label), anchor: 'guide' },
    { kind: 'paragraph', tone: 'lead', text: guide.looksFirstAt },
    { kind: 'heading', level: 2, text: words.findings(first.length, own.length), anchor: 'guide-findings' },
    first.length === 0
      ? { kind: 'paragraph', text: words.noFindings }
      : findingsTable(scene, first, words.findingsLabel),
    { kind: 'heading', level: 2, text: words.actions, anchor: 'guide-actions' },
    ...work(scene, guide),
    { kind: 'heading', level: 2, text: words.asks, anchor: 'guide-asks' },
    questionsAndActions(guide),
  ];
}

/** What the role must be able to answer beside what it can do, so that all of it stands on the page. */
function questionsAndActions({ questions, actions }: Guide): Block {
  return {
    kind: 'table',
    label: words.asksLabel,
    columns: [
      { heading: words.questions, share: 50 },
      { heading: words.todo, share: 50 },
    ],
    rows: [[[{ kind: 'list', items: questions }], [{ kind: 'list', items: actions }]]],
  };
}

/** The role's own strategies that would still lower a score, what lowers most first. */
function work({ standing }: Scene, { id }: Guide): readonly Block[] {
  const removes = new Map<string, { text: string; sum: number }>();
  for (const { finding, strategies } of standing.filter(counts)) {
    for (const { strategy, ...step } of strategies.filter((one) => isOpen(one) && one.strategy.role === id)) {
      const sum = (removes.get(strategy.id)?.sum ?? 0) + step.removes;
      removes.set(strategy.id, { text: `${finding.risk} ${strategy.name}`, sum });
    }
  }
  const best = [...removes.values()]
    .toSorted((a, b) => b.sum - a.sum || (a.text < b.text ? -1 : 1))
    .slice(0, MOST_ACTIONS);
  if (best.length === 0) return [{ kind: 'paragraph', text: words.noActions }];
  return [{ kind: 'list', items: best.map(({ text, sum }) => words.action(text, strings.report.score(sum))) }];
}
