import type { DataFlow } from '../../model/element.ts';
import type { Point } from '../../model/geometry.ts';
import { LOCK_ICON } from '../icons.ts';
import { flowDrawing } from '../line.ts';
import type { FlowRoute } from '../route.ts';
import { type FlowLabel, LABEL_LEADING, LABEL_SIZE, labelTextLeft } from '../routing/pill.ts';
import { roundedRect } from '../shape.ts';
import { element, type Svg } from '../svg.ts';
import { group, iconIn, path, type Pen } from './pen.ts';

const LIT_WIDTH = 2.4;

/** The line of a flow with its heads, and a ring where it crosses a boundary. */
export function drawLine(pen: Pen, { id, twoWay }: DataFlow, { points, label, crossings }: FlowRoute): Svg {
  const { line, heads } = flowDrawing(points, twoWay, label?.rect);
  const isLit = pen.isLit(id);
  const colour = isLit ? pen.litColour() : pen.colours.flow;
  return group(
    {},
    ...pen.halo(id, line),
    path(line, { fill: 'none', stroke: colour, 'stroke-width': isLit ? LIT_WIDTH : pen.line }),
    ...heads.map((head) => path(head, { fill: colour })),
    ...crossings.map((crossing) => ring(pen, crossing)),
  );
}

/** The ring with a plus where a flow crosses a boundary. */
function ring({ colours }: Pen, { x, y }: Point): Svg {
  const stroke = { stroke: colours.boundaryEdge, 'stroke-width': 1.2 };
  return group(
    {},
    element('circle', { cx: x, cy: y, r: 5, fill: colours.shape, ...stroke }),
    path(`M${x - 2.5} ${y}h5M${x} ${y - 2.5}v5`, { fill: 'none', ...stroke }),
  );
}

/** What a flow says, on a pill. */
export function drawLabel(pen: Pen, label: FlowLabel): Svg {
  const { rect, lines, lock } = label;
  const { canvas, flowText } = pen.colours;
  const x = labelTextLeft(label);
  const first = rect.y + (rect.height - lines.length * LABEL_LEADING) / 2 + 11;
  return group(
    {},
    path(roundedRect(rect, 9), { fill: canvas, 'fill-opacity': 0.94 }),
    ...(lock === null ? [] : [iconIn(lock, LOCK_ICON, flowText)]),
    ...lines.map((text, index) =>
      pen.text({ text, x, y: first + index * LABEL_LEADING, size: LABEL_SIZE, weight: 400 }, flowText),
    ),
  );
}
