import { isComponent, isPlaced } from '../../model/element.ts';
import { subDiagramOf } from '../../model/diagrams.ts';
import type { Model } from '../../model/model.ts';
import { COMPONENT_ICONS } from '../icons.ts';
import { layerMark } from '../layer-legend.ts';
import { labelLayout, outlineOf, shapeKind, subDiagramMark } from '../shape.ts';
import type { ShownEnd } from '../shown.ts';
import type { Svg } from '../svg.ts';
import { layerColours } from '../tokens.ts';
import { drawNumber } from './marks.ts';
import { group, iconIn, path, type Pen } from './pen.ts';

/** A component, or a reference as what it stands for. */
export function drawComponent(pen: Pen, model: Model, end: ShownEnd): Svg {
  const { options, colours } = pen;
  const target = end.kind === 'reference' ? model.element.get(end.of) : undefined;
  const stood = isPlaced(target) ? target : undefined;
  const component = isComponent(end) ? end : isComponent(stood) ? stood : undefined;
  const isOutOfScope = component?.outOfScope != null;
  const outline = outlineOf(shapeKind(end, stood), end.rect);
  const label = labelLayout(end.rect, end.name, options.types.get(component?.type ?? '') ?? '');
  const stroke = pen.outline(end.id, colours.shapeEdge, end.kind === 'reference' || isOutOfScope);
  const icon = COMPONENT_ICONS.get(component?.type ?? '') ?? COMPONENT_ICONS.get('other') ?? '';
  return group(
    { opacity: isOutOfScope ? 0.6 : undefined },
    ...pen.halo(end.id, outline.fill),
    path(outline.fill, { fill: colours.shape }),
    ...layerTint(pen, end, outline.fill),
    path(outline.stroke, stroke),
    ...outline.marks.map((mark) => path(mark, stroke)),
    ...(subDiagramOf(model, end.id) ? [path(subDiagramMark(end.rect), { ...stroke, 'stroke-width': 1 })] : []),
    iconIn(label.icon, icon, colours.shapeIcon),
    ...label.name.map((line) => pen.text(line, colours.text)),
    ...label.type.map((line) => pen.text(line, colours.shapeType)),
    ...drawNumber(pen, end),
    ...markOfLayer(pen, end),
  );
}

/** The colour of its group in the layer, softly over a shape. */
function layerTint({ options: { layer, theme } }: Pen, { id }: ShownEnd, fill: string): readonly Svg[] {
  const told = layer?.classes.get(id);
  if (!told || told.colour === 'layerNone') return [];
  return [path(fill, { fill: layerColours(theme, told.colour).fill, 'fill-opacity': 0.16 })];
}

/** The mark of its group in the layer, on the lower left edge of a shape. */
function markOfLayer({ options: { layer, theme } }: Pen, { id, rect }: ShownEnd): readonly Svg[] {
  const told = layer?.classes.get(id);
  return told ? [layerMark(told, { x: rect.x + 18, y: rect.y + rect.height }, theme)] : [];
}
