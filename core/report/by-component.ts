import type { FindingAssessment, StrategyAssessment } from '../assessment/finding-assessment.ts';
import { isOpen } from '../assessment/next-steps.ts';
import type { Component } from '../model/element.ts';
import { strategyKey } from '../model/ids.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import type { Block, Cell } from './outline.ts';
import { counts, type Scene } from './scene.ts';

const words = reportSections.components;

/** The open work at each component, ready for a tracker: what to do, against what, and how to tell that it is done. */
export function componentsSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'components' };
  const concerned = scene.components
    .map((component) => ({ component, work: openWork(scene, component) }))
    .filter(({ work }) => work.length > 0);
  if (concerned.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  return [
    heading,
    { kind: 'paragraph', text: words.intro },
    ...concerned.flatMap(({ component, work }): readonly Block[] => [
      { kind: 'heading', level: 2, text: scene.place(component.id), anchor: `component-${component.id}` },
      { kind: 'paragraph', tone: 'quiet', text: words.about(scene.typeOf(component), work.length) },
      table(scene, component, work),
    ]),
  ];
}

interface Work {
  readonly at: FindingAssessment;
  readonly step: StrategyAssessment;
}

/** Strategies that would still lower a score, what lowers most first; those of findings that were settled stay settled. */
function openWork({ standing }: Scene, { id }: Component): readonly Work[] {
  return standing
    .filter((at) => at.finding.element === id && counts(at) && ['undecided', 'mitigate'].includes(at.treatment))
    .flatMap((at) => at.strategies.filter(isOpen).map((step) => ({ at, step })))
    .toSorted((a, b) => b.step.removes - a.step.removes || (a.step.strategy.id < b.step.strategy.id ? -1 : 1));
}

function table(scene: Scene, component: Component, work: readonly Work[]): Block {
  return {
    kind: 'table',
    label: words.label(scene.place(component.id)),
    columns: [
      { heading: words.action, share: 38 },
      { heading: words.done, share: 40 },
      { heading: words.state, share: 24 },
    ],
    rows: work.map((one) => [
      actionOf(one),
      [{ kind: 'paragraph', text: one.step.strategy.check }],
      stateOf(scene, one),
    ]),
  };
}

function actionOf({ at, step: { strategy, removes } }: Work): Cell {
  const { score, risks } = strings.report;
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: `${at.finding.risk} ` }, strategy.name] },
    { kind: 'paragraph', tone: 'quiet', text: words.removes(score(removes), risks.effort[strategy.effort]) },
  ];
}

function stateOf({ model }: Scene, { at, step }: Work): Cell {
  const { register, risks, date } = strings.report;
  const kept = model.strategy.get(strategyKey(at.finding.key, step.strategy.id));
  const due = kept?.due ?? at.decision?.due;
  const owner = (kept?.owner ?? at.decision?.owner) || register.noOwner;
  return [
    { kind: 'paragraph', text: strings.review.status[step.status] },
    { kind: 'paragraph', tone: 'quiet', text: risks.owner(owner, due ? register.due(date(due)) : risks.noDate) },
    ...(step.note === '' ? [] : [{ kind: 'paragraph', tone: 'quiet', text: step.note } as const]),
  ];
}
