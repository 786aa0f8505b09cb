import { rowSchemas } from '#core/ipc/schemas.ts';
import { applyChange, type RowChange, rowsOf } from '#core/model/change.ts';
import { isFlow } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model, TABLE_NAMES, type TableName } from '#core/model/model.ts';
import type { Project } from '#core/model/project.ts';
import { rowId } from '#core/model/row-id.ts';
import { strings } from '#core/strings/index.ts';
import type { NewProject } from '../store.ts';
import type { Pages } from './pages.ts';
import { recordsOf } from './records.ts';

/** A project as far as it could be read, and how many rows it is known to have had. */
export interface Salvaged {
  readonly project: NewProject;
  readonly name: string;
  readonly kept: number;
  readonly known: number;
  readonly isInBin: boolean;
}

interface Found {
  readonly rows: Map<string, RowChange>;
  /** Every row that a row or an index speaks of, readable or not. */
  readonly known: Set<string>;
  isInBin: boolean;
}

/** What the pages of a damaged library still hold: rows that are valid each by itself, joined to projects that hang together. */
export function salvage(pages: Pages): readonly Salvaged[] {
  const projects = new Map<string, Found>();
  const of = (id: string): Found => {
    const found = projects.get(id) ?? { rows: new Map(), known: new Set(), isInBin: false };
    projects.set(id, found);
    return found;
  };
  for (const { isRow, values } of recordsOf(pages)) {
    const [project, table, id, value] = values;
    if (typeof project !== 'string' || project === '') continue;
    if (isRow && isProject(values)) {
      if (typeof id === 'number') of(project).isInBin = true;
    } else if (isTable(table) && typeof id === 'string') {
      const key = `${table} ${id}`;
      if (!isRow) of(project).known.add(key);
      else if (typeof value === 'string' && values.length === 4) take(of(project), table, id, value);
    }
  }
  const whole = [...projects].flatMap(([id, found]) => wholeOf(id as ProjectId, found) ?? []);
  return whole.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** A row of the table of projects: id, when it was made, went into the bin, was opened, and in later versions its digest. */
function isProject(values: readonly unknown[]): boolean {
  const isTime = (value: unknown): boolean => value === null || typeof value === 'number';
  return values.length >= 3 && values.length <= 5 && typeof values[1] === 'number' && values.slice(2, 4).every(isTime);
}

function isTable(table: unknown): table is TableName {
  return TABLE_NAMES.some((name) => name === table);
}

function take({ rows, known }: Found, table: TableName, id: string, value: string): void {
  known.add(`${table} ${id}`);
  const row = rowSchemas[table].safeParse(parse(value));
  if (!row.success || rowId(table, row.data as never) !== id) return;
  rows.set(`${table} ${id}`, { table, id, before: null, after: row.data } as RowChange);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rows of a project joined so that it opens: what is lost leaves no loose end. Null where nothing is left. */
function wholeOf(id: ProjectId, { rows, known, isInBin }: Found): Salvaged | null {
  if (rows.size === 0) return null;
  const model = hangTogether(id, applyChange(emptyModel, [...rows.values()]));
  if (faultOf(model) !== null) return null;
  const kept = rowsOf(model);
  const came = kept.filter(({ table, id: row }) => rows.has(`${table} ${row}`)).length;
  const { name } = model.project.get(id) as Project;
  return { project: { id, rows: kept }, name, kept: came, known: known.size, isInBin };
}

function hangTogether(id: ProjectId, found: Model): Model {
  const project = found.project.get(id) ?? { id, name: strings.recovery.nameless, description: '' };
  const diagrams = new Map(found.diagram);
  for (const { diagram } of found.element.values()) {
    if (!diagrams.has(diagram)) diagrams.set(diagram, { id: diagram, name: strings.recovery.nameless, refines: null });
  }
  if (diagrams.size === 0) {
    const top = 'salvaged' as DiagramId;
    diagrams.set(top, { id: top, name: strings.shell.topDiagram, refines: null });
  }
  for (const diagram of diagrams.values()) {
    const refines = diagram.refines !== null && found.element.get(diagram.refines)?.kind === 'process';
    if (!refines) diagrams.set(diagram.id, { ...diagram, refines: null });
  }
  const element = new Map(found.element);
  for (const each of found.element.values()) {
    if (isFlow(each)) continue;
    const around = each.boundary === null ? null : found.element.get(each.boundary);
    const isAround = around?.kind === 'trustBoundary' && around.diagram === each.diagram;
    if (each.boundary !== null && !isAround) element.set(each.id, { ...each, boundary: null });
    if (each.kind === 'reference' && !element.has(each.of)) element.delete(each.id);
  }
  for (const each of found.element.values()) {
    if (!isFlow(each)) continue;
    const ends = [each.from, each.to].map((end) => element.get(end));
    const holds = ends.every((end) => end && end.kind !== 'dataFlow' && end.diagram === each.diagram);
    if (!holds) element.delete(each.id);
  }
  return { ...found, project: new Map([[id, project]]), diagram: diagrams, element };
}
