import { isFlow } from '../model/element.ts';
import { grow, type Point, type Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Difference } from '../overview/difference.ts';
import type { Picture } from './draw.ts';
import { roundedRect } from './shape.ts';
import { standIns } from './collapsed.ts';
import { shownOn } from './shown.ts';
import { routesOn } from './shown-routes.ts';
import { characters, element, type Svg } from './svg.ts';
import { colours, type Theme } from './tokens.ts';

type Change = Difference['change'];

/** Each change by colour, by line and by sign, so that none of them is needed alone. */
const MARKS = {
  added: { colour: 'good', dash: undefined, sign: '+' },
  removed: { colour: 'danger', dash: '10 7', sign: '−' },
  changed: { colour: 'accent', dash: '3 6', sign: '≠' },
} as const satisfies Record<Change, { colour: 'good' | 'danger' | 'accent'; dash: string | undefined; sign: string }>;

const AROUND = 6;
const PILL = 32;
const WIDTH = 4;

/** A picture of a diagram with what was added, removed or changed marked on it. */
export function markChanges(
  picture: Picture,
  model: Model,
  diagram: DiagramId,
  changes: ReadonlyMap<ElementId, Change>,
  theme: Theme,
): Picture {
  const shown = shownOn(model, diagram);
  const flows = shown.flows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const routes = routesOn(shown);
  const told = seenChanges(model, changes);
  const pieces = [...shown.ends, ...shown.boundaries, ...shown.texts, ...flows].flatMap((one) => {
    const change = told.get(one.id);
    if (change === undefined) return [];
    if (!isFlow(one)) return [{ svg: around(one.rect, change, theme), reach: grow(one.rect, PILL) }];
    const route = routes.get(one.id);
    return route ? [{ svg: along(route.points, change, theme), reach: picture.frame }] : [];
  });
  return { ...picture, pieces: [...picture.pieces, ...pieces], frame: grow(picture.frame, PILL) };
}

/** The changes as they are seen: a collapsed boundary is changed when anything in it is. */
function seenChanges(model: Model, changes: ReadonlyMap<ElementId, Change>): ReadonlyMap<ElementId, Change> {
  const inside = [...standIns(model)].filter(([id]) => changes.has(id)).map(([, by]) => [by, 'changed'] as const);
  return new Map([...inside, ...changes]);
}

function around(rect: Rect, change: Change, theme: Theme): Svg {
  const outline = grow(rect, AROUND);
  return element(
    'g',
    {},
    element('path', { d: roundedRect(outline, 10), fill: 'none', ...line(change, theme) }),
    pill({ x: outline.x, y: outline.y }, change, theme),
  );
}

function along(points: readonly Point[], change: Change, theme: Theme): Svg {
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  const { stroke, ...dashes } = line(change, theme);
  return element(
    'g',
    {},
    element('path', {
      d,
      fill: 'none',
      stroke,
      'stroke-width': 14,
      'stroke-opacity': 0.22,
      'stroke-linejoin': 'round',
    }),
    element('path', { d, fill: 'none', stroke, ...dashes }),
    pill(middleOfLongest(points), change, theme),
  );
}

/** The sign of a change on a disc of its colour. */
function pill({ x, y }: Point, change: Change, theme: Theme): Svg {
  const { colour, sign } = MARKS[change];
  const { [colour]: fill, surface } = colours(theme);
  return element(
    'g',
    {},
    element('circle', { cx: x, cy: y, r: PILL / 2, fill, stroke: surface, 'stroke-width': 2 }),
    element(
      'text',
      {
        x,
        y: y + 8,
        fill: surface,
        'font-family': 'Inter, sans-serif',
        'font-size': 24,
        'font-weight': 600,
        'text-anchor': 'middle',
      },
      characters(sign),
    ),
  );
}

function line(
  change: Change,
  theme: Theme,
): Readonly<Record<'stroke', string> & Record<string, string | number | undefined>> {
  const { colour, dash } = MARKS[change];
  return { stroke: colours(theme)[colour], 'stroke-width': WIDTH, 'stroke-dasharray': dash };
}

/** The middle of the longest piece of a way. */
function middleOfLongest(points: readonly Point[]): Point {
  let [best, longest] = [points[0] ?? { x: 0, y: 0 }, -1];
  points.slice(1).forEach((to, index) => {
    const from = points[index] as Point;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (length > longest) [best, longest] = [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, length];
  });
  return best;
}
