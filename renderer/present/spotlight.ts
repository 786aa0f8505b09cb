import { isFlow } from '#core/model/element.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import type { OpenDocument } from '../state/document.ts';

/** An element with its neighbours along flows, and the elements that make its finding true; collapsed boundaries for what lies in them. */
export function inSpotlight(
  { model, assessment }: Pick<OpenDocument, 'model' | 'assessment'>,
  { element, finding }: { readonly element: ElementId; readonly finding: FindingKey | null },
): ReadonlySet<ElementId> {
  const path = pathOf({ assessment }, finding);
  return new Set([...around({ model }, element), ...path].flatMap((id) => [id, seenAs(model, id)]));
}

/** The elements that make a finding true; none where there is no finding. */
export function pathOf(
  { assessment }: Pick<OpenDocument, 'assessment'>,
  finding: FindingKey | null,
): readonly ElementId[] {
  return finding === null ? [] : (assessment.byKey.get(finding)?.finding.causes.flatMap((cause) => cause.path) ?? []);
}

/** An element with its neighbours: the ends of a flow, or the flows of a component and what they join it to. */
export function around({ model }: Pick<OpenDocument, 'model'>, id: ElementId): readonly ElementId[] {
  const element = model.element.get(id);
  if (isFlow(element)) return [id, element.from, element.to];
  const flows = [...model.element.values()].filter(isFlow).filter(({ from, to }) => from === id || to === id);
  return [id, ...flows.flatMap((flow) => [flow.id, flow.from, flow.to])];
}
