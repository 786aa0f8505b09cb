import { z } from 'zod';
import { isScheme, type ScoringScheme } from '../assessment/scheme.ts';
import type { RowChange } from '../model/change.ts';
import type { LogEntry } from '../history/history.ts';
import type { DiagramId, ElementId, FindingKey, ProjectId } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import { LIFE_CYCLE_STAGES, PAGE_SIZES, SEVERITIES, STRATEGY_STATUSES, TREATMENTS } from '../model/project.ts';

/** An id as the workbench makes and accepts it. */
const idText = z.string().regex(/^[A-Za-z0-9_.:/-]{1,160}$/);
const branded = <Id extends string>() => idText as unknown as z.ZodType<Id>;
const elementId = branded<ElementId>();
export const elementIdSchema = elementId;
const diagramId = branded<DiagramId>();
export const diagramIdSchema = diagramId;
const findingKey = branded<FindingKey>();
export const projectIdSchema = branded<ProjectId>();

const name = z.string().max(LIMITS.name);
const text = z.string().max(LIMITS.text);
export const projectNameSchema = z.string().trim().min(1).max(LIMITS.projectName);

const coordinate = z.number().min(-1e6).max(1e6);
const extent = z.number().min(0).max(1e6);
const rect = z.strictObject({ x: coordinate, y: coordinate, width: extent, height: extent });
const answer = z.enum(['yes', 'no', 'unknown']);
const yes = z.literal(true).optional();
const stack = z.number().int().min(-LIMITS.stack).max(LIMITS.stack).optional();

const drawn = { id: elementId, diagram: diagramId, name, description: text };
const placed = { ...drawn, rect, boundary: elementId.nullable(), locked: yes, z: stack };
const typed = { ...placed, type: idText, outOfScope: text.nullable() };

export const elementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('externalEntity'), ...typed }),
  z.strictObject({ kind: z.literal('process'), ...typed }),
  z.strictObject({ kind: z.literal('dataStore'), ...typed }),
  z.strictObject({ kind: z.literal('reference'), ...placed, of: elementId }),
  z.strictObject({ kind: z.literal('trustBoundary'), ...placed, collapsed: yes }),
  z.strictObject({ kind: z.literal('text'), ...placed, name: z.string().max(LIMITS.drawnText), large: yes }),
  z.strictObject({
    kind: z.literal('dataFlow'),
    ...drawn,
    from: elementId,
    to: elementId,
    twoWay: z.boolean(),
    data: name,
    encrypted: answer,
    authenticated: answer,
    bends: z
      .array(z.strictObject({ x: coordinate, y: coordinate }))
      .min(1)
      .max(LIMITS.bends)
      .optional(),
  }),
]);

const ownFinding = z.strictObject({
  title: name,
  description: text,
  severity: z.enum(SEVERITIES).nullable(),
  mitigated: z.boolean(),
  source: name,
});

const saidName = name.min(1).optional();
const saidText = text.min(1).optional();
const projectFacts = {
  users: saidText,
  dataClasses: saidText,
  stage: z.enum(LIFE_CYCLE_STAGES).optional(),
  trainedBy: saidText,
  runBy: saidText,
  scope: saidText,
  assumptions: saidText,
  owner: saidName,
  author: saidName,
  reviewer: saidName,
  validUntil: z.iso.date().optional(),
  classification: saidName,
  pageSize: z.enum(PAGE_SIZES).optional(),
};

/** The shape of a row of each table. */
export const rowSchemas = {
  project: z.strictObject({ id: projectIdSchema, name, description: text, ...projectFacts }),
  diagram: z.strictObject({
    id: diagramId,
    name,
    refines: elementId.nullable(),
    place: z.number().int().min(0).max(10_000).optional(),
  }),
  element: elementSchema,
  answer: z.strictObject({ element: elementId, tick: idText, value: z.enum(['yes', 'no']) }),
  decision: z.strictObject({
    finding: findingKey,
    risk: idText,
    element: elementId,
    treatment: z.enum(TREATMENTS),
    reason: text,
    owner: name,
    due: z.iso.date().nullable(),
    basis: z.array(z.string().max(LIMITS.text)).max(1000),
    byHand: text.nullable(),
    own: ownFinding.nullable().default(null),
    until: z.iso.date().optional(),
    by: saidName,
    at: z.number().int().min(0).optional(),
    parked: yes,
  }),
  strategy: z.strictObject({
    finding: findingKey,
    strategy: idText,
    status: z.enum(STRATEGY_STATUSES),
    note: text,
    evidence: saidText,
    owner: saidName,
    due: z.iso.date().optional(),
  }),
  setting: z.strictObject({
    name: idText,
    value: z.union([z.string().max(LIMITS.text), z.number(), z.boolean(), z.null()]),
  }),
  factor: z.strictObject({ subject: idText, factor: idText, value: z.number(), reason: text }),
  view: z.strictObject({
    id: idText,
    name,
    diagram: diagramId,
    rect,
    layer: idText,
    findings: idText.optional(),
    place: z.number().int().min(0).max(10_000),
  }),
  pack: z.strictObject({
    id: idText,
    version: name,
    isOn: z.boolean(),
    text: z.string().max(LIMITS.packText),
  }),
} as const;

const rowChange = z.discriminatedUnion(
  'table',
  Object.entries(rowSchemas).map(([table, row]) =>
    z.strictObject({ table: z.literal(table), id: idText, before: row.nullable(), after: row.nullable() }),
  ) as never,
) as unknown as z.ZodType<RowChange>;

/** An organisation's scoring settings, every field of them. */
export const schemeSchema = z.custom<ScoringScheme>(isScheme);

/** A whole project as the rows that make it from nothing. */
export const projectRowsSchema = z.array(rowChange).min(1).max(LIMITS.rowsInChange);

/** One entry of the change log, as the screen sends it. */
export const logEntrySchema = z.strictObject({
  kind: z.enum(['do', 'undo', 'redo']),
  title: z.string().max(1_000),
  rows: z.array(rowChange).min(1).max(LIMITS.rowsInChange),
  mergeKey: z.string().max(1_000).optional(),
  at: z.number().int().min(0),
}) as unknown as z.ZodType<LogEntry>;
