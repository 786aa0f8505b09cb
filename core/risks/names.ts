import type { ComponentType } from '../knowledge/catalogue.ts';
import { isComponent } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** Tells what a component is called in a sentence: a nameless one by its type, what is none by its id. */
export function componentNames(
  model: Pick<Model, 'element'>,
  types: readonly Pick<ComponentType, 'id' | 'label'>[],
): (id: ElementId) => string {
  const labels = new Map<string, string>(types.map(({ id, label }) => [id, label]));
  return (id) => {
    const component = model.element.get(id);
    if (!isComponent(component)) return component?.name.trim() || id;
    return component.name.trim() || (labels.get(component.type) ?? component.type);
  };
}
