import { isFlow, isTextBlock } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { inShort } from '#core/strings/phrases.ts';

/** What an element is called in a sentence; a flow without a name is called by its ends, a text by how it begins. */
export function nameOf(model: Model, id: ElementId): string {
  const element = model.element.get(id);
  if (element?.name) return isTextBlock(element) ? inShort(element.name) : element.name;
  if (!isFlow(element)) return strings.review.unnamed;
  return strings.review.flowBetween(nameOf(model, element.from), nameOf(model, element.to));
}
