import { isFlow, isTextBlock } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { inShort } from '../strings/phrases.ts';

/** What an element is called in a sentence; a flow without a name is called by its ends, a text by how it begins. */
export function nameOf(model: Model, id: ElementId): string {
  const element = model.element.get(id);
  if (element?.name) return isTextBlock(element) ? inShort(element.name) : element.name;
  if (!isFlow(element)) return strings.review.unnamed;
  return strings.review.flowBetween(nameOf(model, element.from), nameOf(model, element.to));
}
