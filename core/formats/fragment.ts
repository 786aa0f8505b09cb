import { isDay } from '../model/day.ts';
import type { Element } from '../model/element.ts';
import { faultOf } from '../model/fault.ts';
import { allElements, type Fragment, fragmentBounds } from '../model/fragment.ts';
import type { DiagramId, ProjectId } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import { emptyModel } from '../model/model.ts';
import { SEVERITIES, STRATEGY_STATUSES, TREATMENTS } from '../model/project.ts';
import { readJson } from './json-text.ts';

/** The type under which a fragment lies on the clipboard. */
export const FRAGMENT_TYPE = 'application/x-mltw+json';

const FORMAT = 'ml-threat-workbench-fragment';
const VERSION = 1;
/** What a fragment may hold at most; `extent` is how far its elements may lie apart, in diagram units. */
const MOST = { characters: 20_000_000, depth: 48, containers: 200_000, rows: 20_000, extent: 500_000 } as const;

/** A fragment as text, for the clipboard. */
export function writeFragment(fragment: Fragment): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, ...fragment });
}

/**
 * Reads what the clipboard holds, which any program may have put there. The shapes are checked by hand:
 * the window has no other use for a library of schemas.
 *
 * @returns the fragment, fit to be pasted into any project; null when the text is none
 */
export function readFragment(text: string): Fragment | null {
  const json = readJson(text, MOST);
  if (!json.ok || !isFile(json.value)) return null;
  const { format: _, version: _version, ...taken } = json.value;
  return taken.elements.length > 0 && isSound(taken) ? taken : null;
}

/** True when a fragment and what looks into its processes hang together, and nothing is there twice. */
function isSound(taken: Fragment): boolean {
  const all = allElements(taken);
  if (new Set(all.map(({ id: each }) => each)).size !== all.length) return false;
  const parts = [taken];
  for (const { elements, insides = [] } of parts) {
    const processes = new Set(elements.filter(({ kind }) => kind === 'process').map(({ id: each }) => each));
    if (!insides.every(({ of }) => processes.has(of))) return false;
    parts.push(...insides.map(({ holds }) => holds));
  }
  return parts.every(hangsTogether);
}

type Check = (value: unknown) => boolean;

const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
/** A text that is there at all only where somebody said something. */
const said =
  (longest: number): Check =>
  (value) =>
    value !== '' && text(longest)(value);
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check, most: number, least = 0): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check);
type Fields = Readonly<Record<string, Check>>;
/** An object with all of `fields`, perhaps some of `optional`, and nothing else. */
const shape =
  (fields: Fields, optional: Fields = {}): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(fields).every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, held]) => {
      const check = Object.hasOwn(fields, name) ? fields[name] : Object.hasOwn(optional, name) && optional[name];
      return check ? check(held) : false;
    });

const id = matching(/^[A-Za-z0-9_.:/-]{1,160}$/u);
const name = text(LIMITS.name);
const words = text(LIMITS.text);
const coordinate = between(-1e6, 1e6);
const extent = between(0, 1e6);
const answer = oneOf('yes', 'no', 'unknown');
const isBoolean = oneOf(true, false);

const drawn = { id, diagram: id, name, description: words };
const rect = shape({ x: coordinate, y: coordinate, width: extent, height: extent });
const placed = { ...drawn, rect, boundary: orNull(id) };
const ends = { from: id, to: id };
const shared = { locked: oneOf(true), z: between(-LIMITS.stack, LIMITS.stack) };
const element: readonly Check[] = [
  shape(
    {
      ...placed,
      kind: oneOf('externalEntity', 'process', 'dataStore'),
      type: id,
      outOfScope: orNull(words),
    },
    shared,
  ),
  shape({ ...placed, kind: oneOf('reference'), of: id }, shared),
  shape({ ...placed, kind: oneOf('trustBoundary') }, { ...shared, collapsed: oneOf(true) }),
  shape({ ...placed, kind: oneOf('text'), name: text(LIMITS.drawnText) }, { ...shared, large: oneOf(true) }),
  shape(
    {
      ...drawn,
      ...ends,
      kind: oneOf('dataFlow'),
      twoWay: isBoolean,
      data: name,
      encrypted: answer,
      authenticated: answer,
    },
    { bends: listOf(shape({ x: coordinate, y: coordinate }), LIMITS.bends, 1) },
  ),
];
const own = shape({
  title: name,
  description: words,
  severity: orNull(oneOf(...SEVERITIES)),
  mitigated: isBoolean,
  source: name,
});
const parts: Fields = {
  elements: listOf((value) => element.some((check) => check(value)), MOST.rows),
  answers: listOf(shape({ element: id, tick: id, value: oneOf('yes', 'no') }), MOST.rows),
  decisions: listOf(
    shape(
      {
        finding: id,
        risk: id,
        element: id,
        treatment: oneOf(...TREATMENTS),
        reason: words,
        owner: name,
        due: orNull(isDay),
        basis: listOf(words, 1000),
        byHand: orNull(words),
        own: orNull(own),
      },
      { until: isDay, by: said(LIMITS.name), at: between(0, Number.MAX_SAFE_INTEGER), parked: oneOf(true) },
    ),
    MOST.rows,
  ),
  strategies: listOf(
    shape(
      { finding: id, strategy: id, status: oneOf(...STRATEGY_STATUSES), note: words },
      { evidence: said(LIMITS.text), owner: said(LIMITS.name), due: isDay },
    ),
    MOST.rows,
  ),
  factors: listOf(shape({ subject: id, factor: id, value: between(-1e9, 1e9), reason: words }), MOST.rows),
};
/** The diagrams in a fragment are fragments themselves. */
const insides = { insides: listOf((value) => inside(value), MOST.rows, 1) };
const inside = shape({ of: id, name, holds: shape(parts, insides) });
const file = shape({ format: oneOf(FORMAT), version: oneOf(VERSION), ...parts }, insides);

function isFile(value: unknown): value is Fragment & { readonly format: string; readonly version: number } {
  return file(value);
}

/** True when flows and boundaries join what is in the fragment, nothing is there twice, and all of it lies close enough. */
function hangsTogether(taken: Fragment): boolean {
  const { elements } = taken;
  const around = fragmentBounds(taken);
  // A diagram that looks into a process may have nothing on it yet.
  if (around === null) return elements.length === 0;
  if (Math.max(around.width, around.height) > MOST.extent) return false;
  const diagram = 'diagram' as DiagramId;
  const project = 'project' as ProjectId;
  const solid = elements.map((each) => [each.id, { ...standsForItself(each), diagram }] as const);
  const model = {
    ...emptyModel,
    project: new Map([[project, { id: project, name: '', description: '' }]]),
    diagram: new Map([[diagram, { id: diagram, name: '', refines: null }]]),
    element: new Map(solid),
  };
  return model.element.size === elements.length && faultOf(model) === null;
}

/** What a reference stands for may be elsewhere; here it counts as a component. */
function standsForItself(each: Element): Element {
  return each.kind === 'reference' ? { ...each, kind: 'process', type: 'other', outOfScope: null } : each;
}
