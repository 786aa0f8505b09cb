import { boundariesAround } from '#core/model/boundaries.ts';
import { type Answer, type Component, type DataFlow, isComponent, isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { nameOf } from '#core/overview/name-of.ts';

/** A component as one line. */
export interface ComponentRow {
  readonly id: ElementId;
  readonly element: Component;
  readonly name: string;
  readonly type: string;
  readonly boundary: string;
  readonly scope: 'inScope' | 'outOfScope';
  readonly risks: number;
}

/** A flow as one line. */
export interface FlowRow {
  readonly id: ElementId;
  readonly element: DataFlow;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly data: string;
  readonly encrypted: Answer;
  readonly authenticated: Answer;
}

export const COLUMNS = {
  components: ['name', 'type', 'boundary', 'scope', 'risks'],
  flows: ['name', 'from', 'to', 'data', 'encrypted', 'authenticated'],
} as const;

export type Column = (typeof COLUMNS)['components' | 'flows'][number];
export type ElementRow = ComponentRow | FlowRow;
export interface Sorting {
  readonly by: Column;
  readonly direction: 'ascending' | 'descending';
}

/** Every component of a project. */
export function componentRows(
  model: Model,
  typeOf: (component: Component) => string,
  risksOn: (id: ElementId) => number,
): readonly ComponentRow[] {
  return [...model.element.values()].filter(isComponent).map((element) => ({
    id: element.id,
    element,
    name: element.name,
    type: typeOf(element),
    boundary: boundariesAround(model, element)[0]?.name ?? '',
    scope: element.outOfScope === null ? 'inScope' : 'outOfScope',
    risks: risksOn(element.id),
  }));
}

/** Every data flow of a project. */
export function flowRows(model: Model): readonly FlowRow[] {
  return [...model.element.values()].filter(isFlow).map((element) => ({
    id: element.id,
    element,
    name: element.name,
    from: nameOf(model, element.from),
    to: nameOf(model, element.to),
    data: element.data,
    encrypted: element.encrypted,
    authenticated: element.authenticated,
  }));
}

/** What a line says in a column; empty where it has no such column. */
export function said(row: ElementRow, column: Column): string | number {
  return (row as unknown as Readonly<Partial<Record<Column, string | number>>>)[column] ?? '';
}

/** Lines by one column; what says nothing comes last either way, and equals follow their names. */
export function sorted<Row extends ElementRow>(rows: readonly Row[], { by, direction }: Sorting): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [first, second] = [said(a, by), said(b, by)];
    if (first === '' || second === '') return Number(first === '') - Number(second === '') || byName(a, b);
    const order = typeof first === 'number' ? first - Number(second) : first.localeCompare(String(second));
    return sign * order || byName(a, b);
  });
}

function byName(a: ElementRow, b: ElementRow): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
