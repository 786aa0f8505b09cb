import type { Band } from '#core/assessment/bands.ts';
import type { Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { farLetter } from '#core/picture/far-letter.ts';
import type { Layer, LayerClass } from '#core/picture/layer.ts';
import { farLevelMark } from '#core/picture/level-mark.ts';
import type { FlowRoute } from '#core/picture/route.ts';
import type { ShownEnd } from '#core/picture/shown.ts';
import type { Badge } from '../shapes/badges.ts';
import { Bundles } from './bundles.ts';

/** The lines of routes in one path. */
export function linesOf(routes: readonly (FlowRoute | undefined)[]): string {
  return routes.map((route) => (route ? lineOf(route) : '')).join('');
}

const lines = new WeakMap<FlowRoute, string>();

function lineOf(route: FlowRoute): string {
  const line = lines.get(route) ?? `M${route.points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  lines.set(route, line);
  return line;
}

/** What the looks of a shape hang on from far away. */
interface Look {
  /** The highest level that counts on it; undefined for none. */
  readonly band: Band | undefined;
  /** Its group in the layer that colours the drawing. */
  readonly told: LayerClass | undefined;
  readonly selected: boolean;
}

/** Shapes that look alike, in one path. */
export interface FarShapes extends Look {
  readonly path: string;
  /** The shapes of the level on them, or the letters of their group; empty where their colour tells nothing. */
  readonly marks: string;
}

/** What is told of all shapes by which they look different. */
interface Told {
  readonly badges: ReadonlyMap<ElementId, readonly Badge[]>;
  readonly selection: ReadonlySet<ElementId>;
  readonly layer: Layer | null;
}

/** The outlines of components as plain boxes, many that look alike in one path. */
export class ShapePaths {
  readonly #bundles = new Bundles(alike, isSame);

  /** @param ends null for one that is left out */
  of(ends: readonly (ShownEnd | null)[], { badges, selection, layer }: Told): readonly (readonly FarShapes[])[] {
    return this.#bundles.of(
      ends.map(
        (end) =>
          end && {
            rect: end.rect,
            band: badges.get(end.id)?.[0]?.band,
            told: layer?.classes.get(end.id),
            selected: selection.has(end.id),
          },
      ),
    );
  }
}

interface Box extends Look {
  readonly rect: Rect;
}

function isSame(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b;
  return a.rect === b.rect && a.band === b.band && a.told === b.told && a.selected === b.selected;
}

function alike(boxes: readonly (Box | null)[]): readonly FarShapes[] {
  const looks = new Map<string, FarShapes>();
  for (const { rect, ...look } of boxes.filter((box) => box !== null)) {
    const key = `${look.band} ${look.told?.id} ${look.selected}`;
    const { path = '', marks = '' } = looks.get(key) ?? {};
    looks.set(key, { ...look, path: path + boxPath(rect), marks: marks + markOf(look, rect) });
  }
  return [...looks.values()];
}

/** What tells the same as the colour of a shape: the shape of its level, or the letter of its group. */
function markOf({ band, told }: Look, rect: Rect): string {
  const level = told ? told.band : band;
  if (level) return farLevelMark(level, rect);
  return told ? farLetter(told.letter, rect) : '';
}

/** A rectangle as path data. */
export function boxPath({ x, y, width, height }: Rect): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
