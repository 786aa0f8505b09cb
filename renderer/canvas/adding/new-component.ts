import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { Component, ComponentKind } from '#core/model/element.ts';
import type { Size } from '#core/model/geometry.ts';
import { componentSize } from '#core/picture/shape.ts';
import { kindOf } from '../../state/catalogue.ts';

/**
 * A component of a type as it is first drawn: named like its type, nothing said of it yet.
 *
 * @param kind what a component of the type `other` is drawn as
 */
export function newComponent(
  type: ComponentType,
  place: Pick<Component, 'id' | 'diagram' | 'rect'>,
  kind: ComponentKind = 'process',
): Omit<Component, 'boundary'> {
  return {
    ...place,
    kind: kindOf(type, kind),
    type: type.id,
    name: type.label,
    description: '',
    outOfScope: null,
  };
}

/** The room that a component of a type needs while it is named like its type, in diagram units. */
export function newComponentSize({ label }: ComponentType): Size {
  return componentSize(label, label);
}
