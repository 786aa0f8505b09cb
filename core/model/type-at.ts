import { isComponent } from './element.ts';
import type { ComponentTypeId, ElementId } from './ids.ts';
import type { Model } from './model.ts';

/** The type of a component; null of a flow, a boundary, or what is not there. */
export function typeAt(model: Model, id: ElementId): ComponentTypeId | null {
  const element = model.element.get(id);
  return isComponent(element) ? element.type : null;
}
