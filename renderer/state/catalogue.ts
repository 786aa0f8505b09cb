import type { Catalogue, ComponentType } from '#core/knowledge/catalogue.ts';
import type { Component, ComponentKind, PlacedElement } from '#core/model/element.ts';
import type { Model } from '#core/model/model.ts';
import { theCatalogue } from './document.ts';

const typesById = new WeakMap<Catalogue, ReadonlyMap<string, ComponentType>>();

function types(): ReadonlyMap<string, ComponentType> {
  const catalogue = theCatalogue();
  const known = typesById.get(catalogue) ?? new Map(catalogue.types.map((type) => [type.id, type]));
  typesById.set(catalogue, known);
  return known;
}

/** The catalogue's entry for a component's type; a type it does not know is treated as `other`. */
export function typeOf({ type }: Pick<Component, 'type'>): ComponentType {
  const entry = types().get(type) ?? types().get('other');
  if (!entry) throw new Error('the catalogue has no type "other"');
  return entry;
}

/** What stands under the name of a shape: the label of its type, or of what a reference stands for. */
export function typeLabelOf(element: PlacedElement, model: Model): string {
  if (element.kind === 'trustBoundary' || element.kind === 'text') return '';
  if (element.kind !== 'reference') return typeOf(element).label;
  const target = model.element.get(element.of);
  return target && 'type' in target ? typeOf(target).label : '';
}

/** The kind of shape a type is drawn as; the type `other` may be any, so it keeps the kind it has. */
export function kindOf(type: ComponentType, otherwise: ComponentKind): ComponentKind {
  return type.kind === 'any' ? otherwise : type.kind;
}
