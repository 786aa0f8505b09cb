import { boundariesAround } from '../model/boundaries.ts';
import {
  type DataFlow,
  type Element,
  isBoundary,
  isComponent,
  isFlow,
  isFlowEnd,
  isPlaced,
  isTextBlock,
  type PlacedElement,
  type TrustBoundary,
} from '../model/element.ts';
import type { ComponentTypeId, DiagramId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { componentsIn } from './collapsed.ts';
import { strings } from '../strings/index.ts';

const words = strings.picture;

/**
 * A diagram in words: how much of each kind, what lies in which boundary, and every flow with the boundaries it
 * crosses; in reading order, from the top left.
 *
 * @param types what each component type is called
 */
export function describeDiagram(model: Model, diagram: DiagramId, types: ReadonlyMap<ComponentTypeId, string>): string {
  const elements = [...model.element.values()].filter((element) => element.diagram === diagram);
  const placed = elements.filter(isPlaced).toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  const boundaries = placed.filter(isBoundary);
  const texts = placed.filter((element) => isTextBlock(element) && element.name.trim() !== '');
  const order = new Map(placed.map(({ id }, index) => [id, index]));
  const flows = elements
    .filter(isFlow)
    .toSorted(
      (a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0) || (order.get(a.to) ?? 0) - (order.get(b.to) ?? 0),
    );
  const outside = placed.filter((element) => isFlowEnd(element) && element.boundary === null);
  return [
    words.summary(nameOf(model.diagram.get(diagram)), count(elements)),
    ...boundaries.map((boundary) => holds(boundary)),
    ...boundaries
      .filter(({ collapsed }) => collapsed)
      .map((boundary) => strings.collapsing.told(nameOf(boundary), componentsIn(model, boundary.id))),
    ...(boundaries.length > 0 && outside.length > 0 ? [words.outside(outside.map(called))] : []),
    ...(flows.length > 0 ? [words.flows(flows.map(moves))] : []),
    ...(texts.length > 0 ? [strings.textBlocks.picture(texts.map(({ name }) => name))] : []),
  ].join(' ');

  function holds(boundary: TrustBoundary): string {
    const around = boundary.boundary === null ? null : nameOf(model.element.get(boundary.boundary));
    const inside = placed.filter((element) => element.boundary === boundary.id && !isTextBlock(element));
    return words.boundary(nameOf(boundary), around, inside.map(called));
  }

  function called(element: PlacedElement): string {
    const target = element.kind === 'reference' ? model.element.get(element.of) : element;
    return words.component(nameOf(element), isComponent(target) ? (types.get(target.type) ?? '') : '');
  }

  function moves(flow: DataFlow): string {
    const says = [flow.name.trim(), flow.encrypted === 'yes' ? words.encrypted : ''].filter((each) => each !== '');
    const [from, to] = [model.element.get(flow.from), model.element.get(flow.to)];
    return words.flow(nameOf(from), nameOf(to), flow.twoWay, says.join(', '), crossed(from, to).map(nameOf));
  }

  /** The boundaries that hold one of two elements only. */
  function crossed(from: Element | undefined, to: Element | undefined): readonly TrustBoundary[] {
    if (!isPlaced(from) || !isPlaced(to)) return [];
    const [around, aroundTo] = [boundariesAround(model, from), boundariesAround(model, to)];
    return [
      ...around.filter((boundary) => !aroundTo.includes(boundary)),
      ...aroundTo.filter((boundary) => !around.includes(boundary)).toReversed(),
    ];
  }
}

function nameOf(named: { readonly name: string } | undefined): string {
  return named?.name.trim() || words.unnamed;
}

function count(elements: readonly Element[]): Parameters<typeof words.summary>[1] {
  const of = (kind: Element['kind']): number => elements.filter((element) => element.kind === kind).length;
  return {
    externalEntities: of('externalEntity'),
    processes: of('process'),
    dataStores: of('dataStore'),
    references: of('reference'),
    flows: of('dataFlow'),
    boundaries: of('trustBoundary'),
  };
}
