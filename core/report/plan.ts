import { type NextStep, nextSteps } from '../assessment/next-steps.ts';
import { type FindingKey, strategyKey } from '../model/ids.ts';
import { STRATEGY_STATUSES, type Mitigation } from '../model/project.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { drawRoadmap, type Planned } from './charts/roadmap.ts';
import { type Block, type Cell, type CellBlock, type Text, TEXT_WIDTH } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.scoring.report;
const more = reportSections.plan;
/** How many steps a plan can hold and still be one. */
const MOST = 12;
const MOST_BARS = 20;

/** The strategies that would take off most for their effort, best first, with who does them and by when, and the quarters ahead. */
export function planSection(scene: Scene): readonly Block[] {
  const all = nextSteps(scene.assessment);
  const steps = all.slice(0, MOST);
  const heading: Block = { kind: 'heading', level: 1, text: more.heading, anchor: 'plan' };
  if (steps.length === 0) return [heading, { kind: 'paragraph', text: words.planNone }];
  return [
    heading,
    { kind: 'paragraph', text: words.planIntro },
    {
      kind: 'table',
      label: words.planLabel,
      columns: [
        { heading: words.planStrategy, share: 38 },
        { heading: words.planRemoves, share: 12 },
        { heading: words.planEffort, share: 11 },
        { heading: words.planFindings, share: 24 },
        { heading: more.who, share: 24 },
      ],
      rows: steps.map((step) => [
        strategyOf(step),
        cell(strings.report.score(step.removes)),
        cell(more.effort[step.strategy.effort]),
        cell([...new Set(step.findings.map((key) => placeOf(scene, key)))].join(', ')),
        stateOf(scene, step),
      ]),
    },
    ...roadmap(scene, all, [
      unowned(scene, steps),
      ...(all.length > steps.length ? [more.further(all.length - steps.length)] : []),
    ]),
  ];
}

const cell = (text: Text): Cell => [{ kind: 'paragraph', text }];

function placeOf({ assessment, place }: Scene, key: FindingKey): string {
  const at = assessment.byKey.get(key);
  return at ? place(at.finding.element) : key;
}

function strategyOf({ strategy, risk }: NextStep): Cell {
  return cell([{ kind: 'strong', text: `${risk} ` }, strategy.name]);
}

/** What the project says of a step at each finding it helps. */
function takenUp({ model }: Scene, { strategy, findings }: NextStep): readonly Mitigation[] {
  return findings.flatMap((key) => model.strategy.get(strategyKey(key, strategy.id)) ?? []);
}

/** The day by which a step is due at a finding: its own, else that of the decision. */
function dueOf({ assessment }: Scene, { finding, due }: Mitigation): string | null {
  return due ?? assessment.byKey.get(finding)?.decision?.due ?? null;
}

function stateOf(scene: Scene, step: NextStep): Cell {
  const taken = takenUp(scene, step);
  const state = STRATEGY_STATUSES.findLast((status) => taken.some((one) => one.status === status)) ?? 'notStarted';
  const owners = ownersOf(scene, step);
  const due = taken.flatMap((one) => dueOf(scene, one) ?? []).sort()[0];
  const owner = owners.join(', ') || strings.report.register.noOwner;
  const { noDate } = strings.report.risks;
  const by = due === undefined ? noDate : strings.report.register.due(strings.report.date(due));
  const line: CellBlock = { kind: 'paragraph', tone: 'quiet', text: strings.report.risks.owner(owner, by) };
  return [
    { kind: 'paragraph', text: strings.review.status[state] },
    ...(owners.length === 0 && due === undefined ? [] : [line]),
  ];
}

/** Who is named for a step, for itself or by the decision on a finding that it helps. */
function ownersOf(scene: Scene, step: NextStep): readonly string[] {
  const named = takenUp(scene, step).map(
    ({ owner, finding }) => owner ?? scene.assessment.byKey.get(finding)?.decision?.owner ?? '',
  );
  return [...new Set(named)].filter((owner) => owner !== '');
}

/** How many of the steps nobody is named for; said once instead of in every row. */
function unowned(scene: Scene, steps: readonly NextStep[]): string {
  const without = steps.filter((step) => ownersOf(scene, step).length === 0).length;
  return without === 0 ? '' : more.unowned(without, steps.length);
}

/** What is due in which quarter, and how much has no date. */
function roadmap(scene: Scene, steps: readonly NextStep[], left: readonly string[]): readonly Block[] {
  const begun = steps
    .map((step) => ({ step, taken: takenUp(scene, step).filter(isUnderWay) }))
    .filter(({ taken }) => taken.length > 0);
  const dated = begun
    .flatMap(({ step, taken }): readonly Planned[] => {
      const due = taken.flatMap((one) => dueOf(scene, one) ?? []).sort()[0];
      return due === undefined ? [] : [{ label: `${step.risk} ${step.strategy.name}`, due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const said = more.dated(begun.length, dated.length);
  const quiet = (...sentences: readonly string[]): Block => ({
    kind: 'paragraph',
    tone: 'quiet',
    text: sentences.filter((sentence) => sentence !== '').join(' '),
  });
  // Together, so that neither sentence stands alone on the next page.
  if (dated.length === 0) return [quiet(...left, said)];
  const heading: Block = { kind: 'heading', level: 2, text: more.roadmap, anchor: 'plan-roadmap' };
  const { svg, width, height, alt } = drawRoadmap(dated.slice(0, MOST_BARS), {
    from: scene.madeOn,
    theme: 'print',
    width: TEXT_WIDTH,
  });
  const before = left.every((sentence) => sentence === '') ? [] : [quiet(...left)];
  return [
    ...before,
    heading,
    { kind: 'paragraph', text: said },
    { kind: 'figure', svg, width, height, alt, caption: '' },
  ];
}

function isUnderWay({ status }: Mitigation): boolean {
  return status === 'planned' || status === 'inProgress';
}
