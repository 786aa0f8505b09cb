import type { FindingAssessment } from '../assessment/finding-assessment.ts';
import { adviceAt } from '../knowledge/advice.ts';
import type { PreventionStrategy, Risk } from '../knowledge/catalogue.ts';
import { STRATEGY_STATUSES } from '../model/project.ts';
import { typeAt } from '../model/type-at.ts';
import { strings } from '../strings/index.ts';
import { riskAnchor } from './finding.ts';
import type { Block, Cell, CellBlock, Inline } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.risks;

/** What can be done about a risk: OWASP's strategies, and below them the controls from elsewhere. */
export function strategiesOf(scene: Scene, risk: Risk, findings: readonly FindingAssessment[]): readonly Block[] {
  const anchor = riskAnchor(risk.id);
  const table = (label: string, strategies: readonly PreventionStrategy[]): Block => ({
    kind: 'table',
    label,
    columns: [
      { heading: words.strategy, share: 27 },
      { heading: words.advice, share: 73 },
    ],
    rows: mostHelpfulFirst(strategies, findings).map((strategy) => [
      [...named(scene, strategy), ...state(scene, strategy, findings)],
      advice(scene, strategy, findings),
    ]),
  });
  return [
    { kind: 'heading', level: 3, text: words.strategies, anchor: `${anchor}-strategies` },
    table(words.strategiesLabel(risk.title), risk.strategies),
    ...(risk.controls.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words.controls, anchor: `${anchor}-controls` } as const,
          table(words.controlsLabel(risk.title), risk.controls),
        ]),
  ];
}

function mostHelpfulFirst(
  strategies: readonly PreventionStrategy[],
  findings: readonly FindingAssessment[],
): readonly PreventionStrategy[] {
  const removed = new Map<string, number>();
  for (const { strategy, removes } of findings.flatMap((finding) => finding.strategies)) {
    removed.set(strategy.id, (removed.get(strategy.id) ?? 0) + removes);
  }
  return strategies.toSorted((a, b) => (removed.get(b.id) ?? 0) - (removed.get(a.id) ?? 0));
}

function named(scene: Scene, strategy: PreventionStrategy): Cell {
  const { name, kind, weight, effort } = strategy;
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: name }] },
    { kind: 'paragraph', tone: 'quiet', text: `${words.kind[kind]}, ${words.weight(weight)}, ${words.effort[effort]}` },
    ...(strategy.origin === 'owasp'
      ? []
      : [{ kind: 'paragraph', tone: 'quiet', text: originOf(scene, strategy) } satisfies CellBlock]),
  ];
}

function originOf(
  { packOf }: Scene,
  { id, origin, source }: Exclude<PreventionStrategy, { origin: 'owasp' }>,
): readonly Inline[] {
  const link: Inline = { kind: 'link', text: source.title, url: source.url };
  if (origin === 'pack') return [words.ofPackOn(packOf(id) ?? ''), link];
  return origin === 'ours' ? [words.ours, link] : [words.from, link];
}

/** What to do in general, what that means at the places in question, and, once somebody took it up, how to tell that it is done. */
function advice(scene: Scene, strategy: PreventionStrategy, findings: readonly FindingAssessment[]): Cell {
  const { action, artefact, check } = strategy;
  return [
    { kind: 'paragraph', text: [action, ...here(scene, strategy, findings)] },
    ...(isTakenUp(strategy, findings)
      ? ([
          { kind: 'paragraph', text: [{ kind: 'strong', text: words.show }, artefact] },
          { kind: 'paragraph', text: [{ kind: 'strong', text: words.check }, check] },
        ] as const)
      : []),
  ];
}

function isTakenUp({ id }: PreventionStrategy, findings: readonly FindingAssessment[]): boolean {
  return findings.some(({ strategies }) =>
    strategies.some(
      ({ strategy, status }) => strategy.id === id && status !== 'notStarted' && status !== 'notApplicable',
    ),
  );
}

/** Advice for the types of the places, each piece once with all the places it is for. */
function here(
  { model, place }: Scene,
  strategy: PreventionStrategy,
  findings: readonly FindingAssessment[],
): readonly Inline[] {
  const places = new Map<string, string[]>();
  for (const { element } of findings.map(({ finding }) => finding)) {
    const text = adviceAt(strategy, typeAt(model, element) ?? '');
    if (text !== null) places.set(text, [...(places.get(text) ?? []), place(element)]);
  }
  return [...places].flatMap(([text, at]) => [{ kind: 'strong', text: words.adviceAt(at) } as const, text]);
}

/** One word when all findings share a status, else the places of each status; notes below. */
function state({ place }: Scene, strategy: PreventionStrategy, findings: readonly FindingAssessment[]): Cell {
  const stands = findings.flatMap(({ finding, strategies: taken }) =>
    taken
      .filter((one) => one.strategy.id === strategy.id)
      .map(({ status, note }) => ({ at: place(finding.element), status, note })),
  );
  const statuses = STRATEGY_STATUSES.filter((status) => stands.some((stand) => stand.status === status));
  const isShared = statuses.length === 1;
  return [
    ...statuses.map((status): CellBlock => {
      const label = strings.review.status[status];
      const places = stands.filter((stand) => stand.status === status).map(({ at }) => at);
      return {
        kind: 'paragraph',
        text: isShared
          ? [{ kind: 'strong', text: label }]
          : [{ kind: 'strong', text: words.statusAt(label) }, places.join(', ')],
      };
    }),
    ...stands
      .filter(({ note }) => note !== '')
      .map(({ at, note }): CellBlock => {
        return { kind: 'paragraph', tone: 'quiet', text: findings.length === 1 ? note : words.noteAt(at, note) };
      }),
  ];
}
