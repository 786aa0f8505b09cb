import type { TrustBoundary } from '../../model/element.ts';
import { strings } from '../../strings/index.ts';
import { COLLAPSED_ICON } from '../icons.ts';
import { boundaryTab, labelLayout, outlineOf, roundedRect } from '../shape.ts';
import type { ShownEnd } from '../shown.ts';
import { hundredths, type Svg } from '../svg.ts';
import { DASH, group, iconIn, path, type Pen } from './pen.ts';

/** The area of a boundary and its edge, behind all that lies in it. */
export function drawRegion({ colours, line }: Pen, { rect }: TrustBoundary): Svg {
  const { fill, stroke } = outlineOf('trustBoundary', rect);
  return group(
    {},
    path(fill, { fill: colours.boundary, 'fill-opacity': 0.7 }),
    path(stroke, {
      fill: 'none',
      stroke: colours.boundaryEdge,
      'stroke-width': Math.max(1.2, hundredths(line - 0.2)),
      'stroke-dasharray': DASH,
    }),
  );
}

/** The name of a boundary on its edge; nothing when it has none. */
export function drawTab(pen: Pen, { rect, name }: TrustBoundary): Svg {
  const tab = boundaryTab(rect, name);
  if (tab === null) return group({});
  const pill = path(roundedRect(tab.rect, 5), { fill: pen.colours.boundaryTab });
  return group({}, pill, pen.text(tab.text, pen.colours.boundaryText));
}

/** A collapsed boundary: its name and how much lies in it. */
export function drawCollapsed(pen: Pen, { id, rect, name }: ShownEnd, holds: number): Svg {
  const { boundaryTab: fillColour, boundaryEdge, boundaryText } = pen.colours;
  const { fill, stroke } = outlineOf('trustBoundary', rect);
  const label = labelLayout(rect, name, strings.collapsing.holds(holds));
  return group(
    {},
    ...pen.halo(id, fill),
    path(fill, { fill: fillColour }),
    path(stroke, pen.outline(id, boundaryEdge, true)),
    iconIn(label.icon, COLLAPSED_ICON, boundaryText),
    ...[...label.name, ...label.type].map((line) => pen.text(line, boundaryText)),
  );
}
