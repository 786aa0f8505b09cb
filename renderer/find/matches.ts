import { type Element, isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import type { DiagramId, ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { plain } from './fuzzy.ts';

/** Something that what was typed is found in. */
export type Match =
  { readonly kind: 'element'; readonly id: ElementId } | { readonly kind: 'finding'; readonly key: FindingKey };

/** What is searched, and how it calls types and findings. */
interface Searched {
  readonly model: Model;
  readonly diagram: DiagramId;
  readonly typeLabel: (element: Element) => string;
  readonly findings: readonly { readonly key: FindingKey; readonly title: string }[];
}

/**
 * Everything on a diagram in which each word of `text` occurs, whatever its case and accents: elements
 * by name, type, description and what moves along them, findings by their title. What shows it on the drawing comes
 * first, then what only tells it in its description, each in reading order and flows last; then findings in the order
 * given.
 */
export function matchesOf(text: string, { model, diagram, typeLabel, findings }: Searched): readonly Match[] {
  const words = plain(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (...texts: readonly string[]): boolean => {
    const all = plain(texts.join('\n'));
    return words.every((word) => all.includes(word));
  };
  const elements = [...model.element.values()]
    .filter((element) => element.diagram === diagram)
    .filter((element) =>
      holds(element.name, element.description, typeLabel(element), isFlow(element) ? element.data : ''),
    )
    .toSorted(inReadingOrder);
  const shows = Map.groupBy(elements, (element) => holds(element.name, typeLabel(element)));
  return [
    ...[true, false].flatMap((isSeen) => shows.get(isSeen) ?? []).map(({ id }) => ({ kind: 'element', id }) as const),
    ...findings.filter(({ title }) => holds(title)).map(({ key }) => ({ kind: 'finding', key }) as const),
  ];
}

/** Components first, top to bottom and left to right; boundaries; flows by name. */
function inReadingOrder(a: Element, b: Element): number {
  if (isPlaced(a) && isPlaced(b)) {
    return Number(isComponent(b)) - Number(isComponent(a)) || a.rect.y - b.rect.y || a.rect.x - b.rect.x;
  }
  return Number(isPlaced(b)) - Number(isPlaced(a)) || a.name.localeCompare(b.name);
}
