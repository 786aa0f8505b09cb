import type { ComponentKind } from '../../model/element.ts';
import { centre, type Point, type Rect, type Size } from '../../model/geometry.ts';
import { LIMITS } from '../../model/limits.ts';
import type { ImportKey, Report } from '../import/import.ts';
import { cut, isRecord, line, list, number, type Raw, record, text } from './raw.ts';

/** What a cell is: a component, a flow, a boundary drawn as a box or as a line, a text, or neither. */
export type CellKind = ComponentKind | 'flow' | 'box' | 'curve' | 'text' | 'aside';

/** A cell of a drawing, sorted out but not yet joined to others. */
export interface Cell {
  readonly key: ImportKey;
  /** As the file has it; may be taken twice or empty. */
  readonly id: string;
  readonly kind: CellKind;
  readonly name: string;
  readonly description: string;
  readonly raw: Raw;
  readonly data: Raw;
  /** Null where the file gives no place, and for what hangs between others. */
  readonly rect: Rect | null;
}

const KINDS: ReadonlyMap<string, CellKind> = new Map([
  ['actor', 'externalEntity'],
  ['process', 'process'],
  ['store', 'dataStore'],
  ['flow', 'flow'],
  ['trust-boundary-box', 'box'],
  ['trust-boundary-curve', 'curve'],
  // As older versions of Threat Dragon spelt it.
  ['trust-broundary-curve', 'curve'],
  ['td-text-block', 'text'],
  ['tm.Actor', 'externalEntity'],
  ['tm.Process', 'process'],
  ['tm.Store', 'dataStore'],
  ['tm.Flow', 'flow'],
  ['tm.BoundaryBox', 'box'],
  ['tm.Boundary', 'curve'],
  ['tm.Text', 'text'],
]);

/** What Threat Dragon draws when nobody changed the size. */
const SIZES: Readonly<Record<Exclude<CellKind, 'flow' | 'curve' | 'aside'>, Size>> = {
  externalEntity: { width: 150, height: 80 },
  process: { width: 100, height: 100 },
  dataStore: { width: 150, height: 75 },
  box: { width: 320, height: 200 },
  text: { width: 190, height: 60 },
};
/** The farthest from the origin that anything is drawn, and the largest it can be. */
const FARTHEST = 100_000;

/** Sorts out a cell; reports what it took it for where the file leaves that open. */
export function readCell(raw: Raw, key: ImportKey, report: Report): Cell {
  const data = record(raw['data']);
  const shape = text(raw['shape']) || text(data['type']);
  const known = KINDS.get(text(raw['shape'])) ?? KINDS.get(text(data['type']));
  const [whole, limit] =
    known === 'text' ? [nameOf(raw, data, text), LIMITS.drawnText] : [nameOf(raw, data), LIMITS.name];
  const kind = known === 'text' && whole === '' ? 'aside' : (known ?? guessKind(raw));
  const name = cut(whole, limit);
  const description = cut(text(data['description']));
  if (whole.length > limit) report('shortened', key, name, 'name');
  if (text(data['description']).length > LIMITS.text) report('shortened', key, name, 'description');
  if (kind === 'aside') report(known ? 'emptyText' : 'unknownCell', key, name, cut(shape, LIMITS.name));
  else if (!known) report('unknownShape', key, name, cut(shape, LIMITS.name));
  const rect = kind === 'flow' || kind === 'curve' || kind === 'aside' ? null : rectOf(raw, SIZES[kind]);
  const near = rect && clamped(rect);
  if (rect && near && !same(rect, near)) report('clamped', key, name);
  return { key, id: text(raw['id']), kind, name, description, raw, data, rect: near };
}

/** Something between two ends is a flow, something with a place a process; the rest stays aside. */
function guessKind(raw: Raw): CellKind {
  if (isRecord(raw['source']) && isRecord(raw['target'])) return 'flow';
  return pointOf(raw['position']) ? 'process' : 'aside';
}

/** The name; where it is missing, the label in one of the forms in which labels are found. */
function nameOf(raw: Raw, data: Raw, read: (value: unknown) => string = line): string {
  const label = list(raw['labels'])[0] ?? raw['label'];
  const attributes = [record(raw['attrs']), record(record(label)['attrs'])];
  const labels = attributes.flatMap((attrs) =>
    ['label', 'text', 'labelText', 'labelBody'].map((part) => record(attrs[part])['text']),
  );
  return [data['name'], label, ...labels].map(read).find((found) => found !== '') ?? '';
}

function rectOf(raw: Raw, usual: Size): Rect | null {
  const at = pointOf(raw['position']);
  const size = record(raw['size']);
  const extent = (value: unknown, otherwise: number): number => {
    const length = number(value);
    return length !== null && length > 0 ? length : otherwise;
  };
  return at && { ...at, width: extent(size['width'], usual.width), height: extent(size['height'], usual.height) };
}

/** A point of the file, however far out; null for anything else. */
export function pointOf(value: unknown): Point | null {
  const { x, y } = record(value);
  const [across, down] = [number(x), number(y)];
  return across === null || down === null ? null : { x: across, y: down };
}

/** Near enough to be drawn. */
export function clamped(rect: Rect): Rect {
  const near = (value: number): number => Math.min(FARTHEST, Math.max(-FARTHEST, value));
  return {
    x: near(rect.x),
    y: near(rect.y),
    width: Math.min(FARTHEST, rect.width),
    height: Math.min(FARTHEST, rect.height),
  };
}

function same(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** The points of a line, its ends included; an end at another cell lies in the middle of it. */
export function pointsOf({ raw }: Cell, rectOfCell: (id: string) => Rect | null): readonly Point[] {
  return [raw['source'], ...list(raw['vertices']), raw['target']].flatMap((end) => {
    const rect = rectOfCell(text(record(end)['cell']));
    return (rect ? centre(rect) : pointOf(end)) ?? [];
  });
}
