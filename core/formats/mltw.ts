import { z } from 'zod';
import { rowSchemas } from '../ipc/schemas.ts';
import { faultOf } from '../model/fault.ts';
import { PROJECT_FILE_LIMITS } from '../model/limits.ts';
import { type Model, TABLE_NAMES, type TableName, type Tables } from '../model/model.ts';
import { rowId } from '../model/row-id.ts';
import { accept, refuse, type Result } from '../result.ts';
import { canonicalJson } from './canonical-json.ts';
import { type JsonRefusal, readJson } from './json-text.ts';

const FORMAT = 'ml-threat-workbench';
/**
 * Version 2 added facts of the project and findings of a person's own; version 3 assessed factors, saved views and
 * packs. Files of earlier versions lack them and are read as they are.
 */
const VERSION = 3;
/** The tables that a file of an earlier version lacks. */
const LATER: ReadonlySet<TableName> = new Set(['factor', 'view', 'pack']);

/** A project as its file tells it. */
interface ProjectFile {
  readonly model: Model;
  /** The catalogue with which the project was last assessed. */
  readonly catalogueVersion: string;
}

/** Why a text is not taken as a project. Places name lines, fields and ids, never text of the project. */
export type ProjectFileRefusal =
  /** Not one of our files. */
  | { readonly kind: 'foreign' }
  /** Written in a version of the format that came later than ours. */
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly place: string }
  | { readonly kind: 'tooLarge'; readonly limit: string };

/** No project comes near: a row has some ten lists and objects. */
const JSON_LIMITS = {
  characters: PROJECT_FILE_LIMITS.bytes,
  depth: PROJECT_FILE_LIMITS.depth,
  containers: 2_000_000,
} as const;

const headSchema = z.object({ format: z.literal(FORMAT), version: z.number().int().min(1) });

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal([1, 2, VERSION]),
  catalogueVersion: z.string().max(100),
  tables: z.strictObject(
    Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(table)])) as never,
  ) as unknown as z.ZodType<{ readonly [Name in TableName]: readonly Tables[Name][] }>,
});

function rowsOf(table: TableName): z.ZodType {
  const rows = z.array<z.ZodType>(rowSchemas[table]);
  return LATER.has(table) ? rows.default([]) : rows;
}

/** The JSON Schema of a `.mltw` file, as it is published. What it cannot say is that rows fit together. */
export function projectFileJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(fileSchema, { io: 'input' });
  return {
    $schema,
    title: 'Project of the ML Threat Workbench',
    description:
      'A file that ends in .mltw: one project as the rows of its tables. The workbench writes a row to a line, tables in the order given here, rows by id, keys by name.',
    ...schema,
  };
}

/**
 * A project as the text of a `.mltw` file: one JSON document with a row per line, tables in fixed
 * order, rows by id, keys by name. Equal projects give equal text, and a small edit a small diff.
 */
export function writeProjectFile({ model, catalogueVersion }: ProjectFile): string {
  const tables = TABLE_NAMES.map((table) => {
    const rows = [...model[table]].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => canonicalJson(row));
    return `    "${table}": ${rows.length === 0 ? '[]' : `[\n      ${rows.join(',\n      ')}\n    ]`}`;
  });
  return [
    '{',
    `  "format": "${FORMAT}",`,
    `  "version": ${VERSION},`,
    `  "catalogueVersion": ${JSON.stringify(catalogueVersion)},`,
    '  "tables": {',
    tables.join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Reads the text of a `.mltw` file; all of it or nothing. */
export function readProjectFile(text: string): Result<ProjectFile, ProjectFileRefusal> {
  if (text.length <= PROJECT_FILE_LIMITS.bytes && !text.trimStart().startsWith('{')) return refuse({ kind: 'foreign' });
  const document = readJson(text, JSON_LIMITS);
  if (!document.ok) return jsonRefusal(document.refusal);
  const head = headSchema.safeParse(document.value);
  if (!head.success) return refuse({ kind: 'foreign' });
  if (head.data.version > VERSION) return refuse({ kind: 'newer', version: head.data.version, known: VERSION });
  if (elementsOnFullestDiagram(document.value) > PROJECT_FILE_LIMITS.elementsOnDiagram) {
    return refuse({ kind: 'tooLarge', limit: '20,000 elements on a diagram' });
  }

  const file = fileSchema.safeParse(document.value);
  if (!file.success) return damaged(placeOf(file.error.issues[0]));
  return modelOf(file.data.tables, file.data.catalogueVersion);
}

function jsonRefusal(refusal: JsonRefusal): Result<never, ProjectFileRefusal> {
  switch (refusal.kind) {
    case 'tooLarge':
      return refuse({ kind: 'tooLarge', limit: '50 MB' });
    case 'tooMany':
      return refuse({ kind: 'tooLarge', limit: `${refusal.limit} fields or rows` });
    case 'tooDeep':
      return damaged(`more than ${refusal.limit} levels deep`);
    case 'notJson':
      return damaged(`not JSON from line ${refusal.line} on`);
  }
}

function modelOf(
  tables: z.infer<typeof fileSchema>['tables'],
  catalogueVersion: string,
): Result<ProjectFile, ProjectFileRefusal> {
  const maps = new Map<TableName, Map<string, unknown>>();
  for (const table of TABLE_NAMES) {
    const rows = new Map<string, unknown>();
    for (const row of tables[table]) {
      const id = rowId(table, row);
      if (rows.has(id)) return damaged(`${table} ${id} is there twice`);
      rows.set(id, row);
    }
    maps.set(table, rows);
  }
  const model = Object.fromEntries(maps) as unknown as Model;
  const fault = faultOf(model);
  return fault === null ? accept({ model, catalogueVersion }) : damaged(fault);
}

function damaged(place: string): Result<never, ProjectFileRefusal> {
  return refuse({ kind: 'damaged', place });
}

/** Counts before any schema looks at the rows; what has another shape counts nothing and is refused later. */
function elementsOnFullestDiagram(document: unknown): number {
  const elements = (document as { tables?: { element?: unknown } }).tables?.element;
  if (!Array.isArray(elements)) return 0;
  const counts = new Map<unknown, number>();
  let most = 0;
  for (const element of elements as ({ diagram?: unknown } | null)[]) {
    const count = (counts.get(element?.diagram) ?? 0) + 1;
    counts.set(element?.diagram, count);
    most = Math.max(most, count);
  }
  return most;
}

function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step + 1 : String(step)));
  return path.length === 0 ? 'the document' : path.join(' ');
}
