import { boundariesAround } from '#core/model/boundaries.ts';
import { type Element, isFlow, type TrustBoundary } from '#core/model/element.ts';
import type { Model } from '#core/model/model.ts';
import { componentsIn } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import type { Assessment } from '#core/assessment/finding-assessment.ts';
import { typeLabelOf } from '../../state/catalogue.ts';
import { degreeOf } from '../flows/degree.ts';
import { badgesShown, countedOn } from './badges.ts';

const words = strings.canvas;

/** An element in one breath, for a screen reader: kind, name, place, flows and risks. */
export function describeElement(element: Element, model: Model, assessment: Assessment): string {
  if (isFlow(element)) {
    const name = (id: typeof element.from): string => model.element.get(id)?.name ?? '';
    return words.flowLabel(element.name, name(element.from), name(element.to));
  }
  const around = boundariesAround(model, element)[0]?.name;
  const locked = element.locked ? words.locked : '';
  if (element.kind === 'text') return strings.textBlocks.label(element.name, around) + locked;
  if (element.kind === 'trustBoundary') {
    return words.boundaryLabel(element.name, around) + collapsedLabel(element, model, assessment) + locked;
  }
  const risks = countedOn(assessment, element.id);
  const label = words.componentLabel({
    kind: words.kinds[element.kind],
    name: element.name,
    type: typeLabelOf(element, model),
    boundary: around,
    ...degreeOf(model, element.id),
    risks: risks.reduce((sum, { count }) => sum + count, 0),
    highest: risks[0] && strings.review.level[risks[0].band],
  });
  return label + locked;
}

function collapsedLabel({ id, collapsed }: TrustBoundary, model: Model, assessment: Assessment): string {
  if (!collapsed) return '';
  const [badge] = badgesShown({ model, assessment }).get(id) ?? [];
  return strings.collapsing.spoken(
    componentsIn(model, id),
    badge?.count ?? 0,
    badge && strings.review.level[badge.band],
  );
}
