import { isFlow } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import { type OwnFindingStand, ownFindings } from '../risks/own-findings.ts';
import { strings } from '../strings/index.ts';
import { dayOf, decisionInWords } from './finding.ts';
import type { Block, Cell, CellBlock } from './outline.ts';
import { inOneLine, prose } from './prose.ts';
import type { Scene } from './scene.ts';

const words = strings.report.ownFindings;

/** The findings outside the ten risks at elements in scope. */
export function ownInScope({ model, assessment }: Scene): readonly OwnFindingStand[] {
  return ownFindings(model, assessment.today).filter(({ outOfScope }) => outOfScope === null);
}

/** The findings outside the ten risks at elements in scope, in one table; nothing where there is none. */
export function ownFindingsSection(scene: Scene): readonly Block[] {
  const all = ownFindings(scene.model);
  const inScope = ownInScope(scene);
  if (all.length === 0) return [];
  const left = all.length - inScope.length;
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'own-findings' },
    { kind: 'paragraph', text: words.intro },
    ...(inScope.length === 0 ? [] : [{ kind: 'paragraph', text: inBrief(inScope) } as const, table(scene, inScope)]),
    ...(left === 0 ? [] : [{ kind: 'paragraph', tone: 'quiet', text: words.outOfScope(left) } as const]),
  ];
}

/** How many there are of each severity, and what was decided on them. */
export function inBrief(findings: readonly OwnFindingStand[]): string {
  const isOpen = findings.every(({ treatment, lapse }) => treatment === 'undecided' && lapse === null);
  const decided = isOpen ? words.undecided(findings.length) : strings.report.summary.treatments(findings);
  return `${words.bySeverity(findings.map(({ own }) => own.severity))} ${decided}`;
}

function table(scene: Scene, findings: readonly OwnFindingStand[]): Block {
  return {
    kind: 'table',
    label: words.label,
    columns: [
      { heading: words.finding, share: 76 },
      { heading: words.severity, share: 24 },
    ],
    rows: findings.map((finding) => [what(scene, finding), [severityOf(finding), ...decided(finding)]]),
  };
}

/** What somebody called the finding, and where it is. */
export function titleAndPlace(scene: Scene, { own, decision }: OwnFindingStand): Cell {
  return [
    { kind: 'paragraph', text: [{ kind: 'strong', text: own.title || words.untitled }] },
    { kind: 'paragraph', text: place(scene, decision.element) },
  ];
}

function what(scene: Scene, finding: OwnFindingStand): Cell {
  const { own, decision } = finding;
  return [
    ...titleAndPlace(scene, finding),
    ...prose(own.description),
    ...(inOneLine(decision.reason) === ''
      ? []
      : [{ kind: 'paragraph', text: [{ kind: 'strong', text: words.reason }, inOneLine(decision.reason)] } as const]),
    ...(own.source === '' ? [] : [{ kind: 'paragraph', tone: 'quiet', text: own.source } as const]),
  ];
}

/** A flow by its ends too, because many flows have one name. */
function place(scene: Scene, id: ElementId): string {
  const element = scene.model.element.get(id);
  if (!isFlow(element) || element.name.trim() === '') return scene.place(id);
  return words.flow(element.name, scene.place(element.from), scene.place(element.to));
}

/** How grave somebody called the finding. */
export function severityOf({ own }: OwnFindingStand): CellBlock {
  if (own.severity === null) return { kind: 'paragraph', text: words.noSeverity };
  return { kind: 'level', mark: own.severity, text: strings.review.level[own.severity] };
}

function whoAndWhen(decision: OwnFindingStand['decision']): string {
  const { register, risks } = strings.report;
  return risks.owner(decision.owner || register.noOwner, dayOf(decision) ?? risks.noDate);
}

function decided({ own, decision, lapse }: OwnFindingStand): Cell {
  const { ownProgress } = strings.review;
  return [
    { kind: 'paragraph', text: decisionInWords(decision, lapse) },
    { kind: 'paragraph', tone: 'quiet', text: ownProgress[own.mitigated ? 'mitigated' : 'open'] },
    { kind: 'paragraph', tone: 'quiet', text: whoAndWhen(decision) },
  ];
}
