import { isComponent } from '#core/model/element.ts';
import type { ComponentTypeId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';

/** The type of the component that a finding stands at; null at a flow or a boundary. */
export function typeAt(model: Model, id: ElementId): ComponentTypeId | null {
  const element = model.element.get(id);
  return element && isComponent(element) ? element.type : null;
}
