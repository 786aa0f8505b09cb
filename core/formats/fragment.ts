import { isDay } from '../model/day.ts';
import type { Element } from '../model/element.ts';
import { faultOf } from '../model/fault.ts';
import { type Fragment, fragmentBounds } from '../model/fragment.ts';
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
const MOST = { characters: 20_000_000, depth: 8, containers: 200_000, rows: 20_000, extent: 500_000 } as const;

/** A fragment as text, for the clipboard. */
export function writeFragment(fragment: Fragment): string {
  const { elements, answers, decisions, strategies, factors } = fragment;
  return JSON.stringify({ format: FORMAT, version: VERSION, elements, answers, decisions, strategies, factors });
}

/**
 * Reads what the clipboard holds, which any program may have put there. The shapes are checked by hand:
 * the window has no other use for a library of schemas.
 *
 * @returns the fragment, fit to be pasted into any project; null when the text is none
 */
export function readFragment(text: string): Fragment | null {
  const json = readJson(text, MOST);
  if (!json.ok || !isFragment(json.value)) return null;
  const { elements, answers, decisions, strategies, factors } = json.value;
  return hangsTogether(json.value) ? { elements, answers, decisions, strategies, factors } : null;
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
const fragment = shape({
  format: oneOf(FORMAT),
  version: oneOf(VERSION),
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
});

function isFragment(value: unknown): value is Fragment {
  return fragment(value);
}

/** True when flows and boundaries join what is in the fragment, nothing is there twice, and all of it lies close enough. */
function hangsTogether(taken: Fragment): boolean {
  const { elements } = taken;
  const around = fragmentBounds(taken);
  if (around === null || Math.max(around.width, around.height) > MOST.extent) return false;
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
