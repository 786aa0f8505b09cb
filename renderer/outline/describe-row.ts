import type { Assessment } from '#core/assessment/finding-assessment.ts';
import { isolated } from '#core/formats/isolated.ts';
import { subDiagramOf } from '#core/model/diagrams.ts';
import { type DataFlow, type Element, isComponent, isFlow, isFlowEnd } from '#core/model/element.ts';
import { isLocked } from '#core/model/locks.ts';
import type { DiagramId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { isCollapsed } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { degreeOf } from '../canvas/flows/degree.ts';
import { countedOn } from '../canvas/shapes/badges.ts';
import { typeLabelOf } from '../state/catalogue.ts';
import type { OutlineRow } from './rows.ts';

const words = strings.outline;

/**
 * What a screen reader hears of a line: its name, what it is and what sets it apart; and what it may add to that:
 * type and flows of a component, start and protection of a flow.
 */
export function describeRow(
  row: OutlineRow,
  model: Model,
  assessment: Assessment,
): readonly [label: string, description: string | undefined] {
  const { name, subject } = row;
  if (subject.kind === 'finding')
    return [words.line(name, words.isFinding, ofFinding(subject.id, model, assessment)), undefined];
  if (subject.kind === 'diagram')
    return [words.line(name, words.kinds.diagram, insideOf(subject.id, model)), undefined];
  const element = model.element.get(subject.id);
  const facts = element ? factsOf(element, model, assessment) : [];
  const said = row.flow ? words.flowTo(isolated(row.flow.label), isolated(row.flow.to)) : isolated(name);
  return [words.line(said, words.kinds[subject.kind], facts), element && more(element, model)];
}

/** The level of a finding and what was decided on it. */
function ofFinding(key: FindingKey, model: Model, assessment: Assessment): readonly string[] {
  const assessed = assessment.byKey.get(key);
  const decision = model.decision.get(key);
  const level = assessed?.band ?? decision?.own?.severity;
  const treatment = assessed?.treatment ?? decision?.treatment ?? 'undecided';
  const isSuggested = assessed?.finding.level === 'suggested';
  return [
    ...(level ? [strings.review.level[level]] : []),
    isSuggested ? words.suggested : strings.review.treatment[treatment],
  ];
}

/** The process that a diagram looks into. */
function insideOf(id: DiagramId, model: Model): readonly string[] {
  const refines = model.diagram.get(id)?.refines ?? null;
  return refines === null ? [] : [words.inside(nameOf(model, refines))];
}

function factsOf(element: Element, model: Model, assessment: Assessment): readonly string[] {
  const risks = countedOn(assessment, element.id);
  const count = risks.reduce((sum, risk) => sum + risk.count, 0);
  const facts = [
    count > 0 && words.risks(count, risks[0] && strings.review.level[risks[0].band]),
    isFlow(element) && element.twoWay && words.twoWay,
    isComponent(element) && element.outOfScope !== null && words.outOfScope,
    isComponent(element) && subDiagramOf(model, element.id) && words.hasSubDiagram,
    isCollapsed(element) && words.collapsed,
    isLocked(model, element.id) && words.locked,
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

function more(element: Element, model: Model): string | undefined {
  if (isFlow(element)) return ofFlow(element, model);
  if (!isFlowEnd(element)) return undefined;
  const { flowsIn, flowsOut } = degreeOf(model, element.id);
  return words.component(typeLabelOf(element, model), flowsIn, flowsOut);
}

function ofFlow({ from, name, data, encrypted, authenticated }: DataFlow, model: Model): string {
  // Without a label its data are its name already.
  const carried = name === '' ? '' : data;
  return (
    words.flow(isolated(nameOf(model, from)), isolated(carried)) +
    words.encrypted[encrypted] +
    words.authenticated[authenticated]
  );
}
