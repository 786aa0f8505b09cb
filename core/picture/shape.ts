import { type ComponentKind, type Element, isComponent, type PlacedElement, type TextBlock } from '../model/element.ts';
import { GRID, type Point, type Rect, type Size } from '../model/geometry.ts';
import { type Weight, textWidth, wrapText } from './text.ts';

/** The shapes that are drawn; a reference is drawn as the kind of what it stands for. */
type ShapeKind = ComponentKind | 'trustBoundary';

/** One line of text: `x` is its left end, `y` its baseline, in diagram units. */
export interface TextLine extends Point {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
}

/** The text and icon of a component, where they are drawn. */
interface LabelLayout {
  readonly icon: Rect;
  readonly name: readonly TextLine[];
  readonly type: readonly TextLine[];
}

/** Path data of a shape: its filled area, its outline, and what is stroked besides. */
export interface Outline {
  readonly fill: string;
  readonly stroke: string;
  readonly marks: readonly string[];
}

interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  /** From one line to the next. */
  readonly leading: number;
  /** From the top of a line to its baseline. */
  readonly ascent: number;
}

const BASE: Size = { width: 152, height: 64 };
/** How wide a shape grows for a long word before the word is broken. */
const WIDEST = 200;
/** More lines than this are cut, with an ellipsis. */
const NAME_LINES = 6;
const TYPE_LINES = 3;
const NAME: TextStyle = { size: 13, weight: 600, leading: 16, ascent: 12.5 };
const TYPE: TextStyle = { size: 11, weight: 400, leading: 14, ascent: 11 };
const TAB: TextStyle = { size: 11, weight: 600, leading: 20, ascent: 14 };
/** Between name and type. */
const GAP = 2;
const PADDING = 8;
const ICON = 18;
const ICON_LEFT = 14;
const TEXT_LEFT = 39;

const PROCESS_RADIUS = 18;
const BOUNDARY_RADIUS = 12;
/** From the left edge to the second line of external entities and data stores. */
const DOUBLE_EDGE = 6;
/** From the outline of a process to the line that marks a sub-diagram. */
const INNER = 4;
const TAB_LEFT = 16;
const TAB_PADDING = 9;

/**
 * The smallest size in which name and type of a component are readable: 152 × 64 units, wider for a long word and
 * higher for many lines, always whole steps of the grid.
 */
export function componentSize(name: string, typeLabel: string): Size {
  const longest = Math.max(longestWord(name, NAME), longestWord(typeLabel, TYPE));
  const width = Math.min(WIDEST, Math.max(BASE.width, gridStep(longest + TEXT_LEFT + PADDING)));
  const lines = wrapLabel(width, name, typeLabel, NAME_LINES, TYPE_LINES);
  return { width, height: Math.max(BASE.height, gridStep(heightOf(lines) + 2 * PADDING)) };
}

/**
 * Where icon, name and type of a component go. Text that does not fit into `rect` is cut with an ellipsis: the type
 * first, then the name.
 */
export function labelLayout(rect: Rect, name: string, typeLabel: string): LabelLayout {
  const room = rect.height - 2 * PADDING;
  const nameLines = rect.height < NAME.leading ? 0 : Math.max(1, Math.min(NAME_LINES, Math.floor(room / NAME.leading)));
  const nameOnly = wrapLabel(rect.width, name, '', nameLines, 0);
  const typeRoom = room - heightOf(nameOnly) - (nameOnly.name.length > 0 ? GAP : 0);
  const typeLines = Math.max(0, Math.min(TYPE_LINES, Math.floor(typeRoom / TYPE.leading)));
  const lines = wrapLabel(rect.width, name, typeLabel, nameLines, typeLines);
  const x = rect.x + TEXT_LEFT;
  const top = rect.y + (rect.height - heightOf(lines)) / 2;
  const typeTop = top + lines.name.length * NAME.leading + GAP;
  return {
    icon: { x: rect.x + ICON_LEFT, y: rect.y + (rect.height - ICON) / 2, width: ICON, height: ICON },
    name: stack(lines.name, x, top, NAME),
    type: stack(lines.type, x, lines.name.length > 0 ? typeTop : top, TYPE),
  };
}

/** The outline of a shape, in the softened signs of Gane and Sarson. */
export function outlineOf(kind: ShapeKind, rect: Rect): Outline {
  const { x, y, width, height } = rect;
  const [right, bottom] = [x + width, y + height];
  const box = `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const secondEdge = `M${x + DOUBLE_EDGE} ${y}V${bottom}`;
  switch (kind) {
    case 'externalEntity':
      return { fill: box, stroke: box, marks: [secondEdge] };
    case 'dataStore':
      return { fill: box, stroke: `M${right} ${y}H${x}V${bottom}H${right}`, marks: [secondEdge] };
    case 'process': {
      const rounded = roundedRect(rect, PROCESS_RADIUS);
      return { fill: rounded, stroke: rounded, marks: [] };
    }
    case 'trustBoundary': {
      const rounded = roundedRect(rect, BOUNDARY_RADIUS);
      return { fill: rounded, stroke: rounded, marks: [] };
    }
  }
}

/** The second line inside a process that has a diagram of its own, as path data. */
export function subDiagramMark({ x, y, width, height }: Rect): string {
  const inner = { x: x + INNER, y: y + INNER, width: width - 2 * INNER, height: height - 2 * INNER };
  return roundedRect(inner, PROCESS_RADIUS - INNER);
}

/** The tab that carries a boundary's name, on its top edge; the name is cut to the width of the boundary. */
export function boundaryTab(rect: Rect, name: string): { readonly rect: Rect; readonly text: TextLine } | null {
  const maxWidth = Math.max(0, rect.width - 2 * TAB_LEFT - 2 * TAB_PADDING);
  const [text] = wrapText(name, { ...TAB, maxWidth, maxLines: 1 });
  if (text === undefined) return null;
  const tab = {
    x: rect.x + TAB_LEFT,
    y: rect.y - TAB.leading / 2,
    width: textWidth(text, TAB.size, TAB.weight) + 2 * TAB_PADDING,
    height: TAB.leading,
  };
  return {
    rect: tab,
    text: { text, x: tab.x + TAB_PADDING, y: tab.y + TAB.ascent, size: TAB.size, weight: TAB.weight },
  };
}

/** The smallest size in which the name of a boundary is readable: as wide as its tab needs, whole steps of the grid. */
export function boundarySize(name: string): Size {
  const width = textWidth(name, TAB.size, TAB.weight) + 2 * TAB_LEFT + 2 * TAB_PADDING;
  return { width: gridStep(width), height: 2 * TAB.leading };
}

/** A rectangle with round corners as path data. */
export function roundedRect({ x, y, width, height }: Rect, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [w, h] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}Z`;
}

/** What a reference or component is drawn as: `kind` of itself, or of the component it stands for. */
export function shapeKind(element: Exclude<PlacedElement, TextBlock>, target: Element | undefined): ShapeKind {
  if (element.kind !== 'reference') return element.kind;
  return isComponent(target) ? target.kind : 'process';
}

interface Lines {
  readonly name: readonly string[];
  readonly type: readonly string[];
}

function wrapLabel(width: number, name: string, type: string, nameLines: number, typeLines: number): Lines {
  const maxWidth = Math.max(0, width - TEXT_LEFT - PADDING);
  return {
    name: wrapText(name, { ...NAME, maxWidth, maxLines: nameLines }),
    type: wrapText(type, { ...TYPE, maxWidth, maxLines: typeLines }),
  };
}

function heightOf({ name, type }: Lines): number {
  const gap = name.length > 0 && type.length > 0 ? GAP : 0;
  return name.length * NAME.leading + gap + type.length * TYPE.leading;
}

function stack(lines: readonly string[], x: number, top: number, style: TextStyle): readonly TextLine[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: top + index * style.leading + style.ascent,
    size: style.size,
    weight: style.weight,
  }));
}

function longestWord(text: string, { size, weight }: TextStyle): number {
  return text.split(/\s+/u).reduce((longest, word) => Math.max(longest, textWidth(word, size, weight)), 0);
}

/** The next line of the grid at or above `length`. */
function gridStep(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
