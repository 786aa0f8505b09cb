import { z } from 'zod';
import type { LogEntry } from '../history/history.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { ProjectId } from '../model/ids.ts';
import type { RowChange } from '../model/change.ts';
import type { Result } from '../result.ts';
import type { ErrorCode } from '../workbench-error.ts';
import { logEntrySchema, projectIdSchema, projectNameSchema, projectRowsSchema } from './schemas.ts';

/** A project as the list of projects shows it. */
export interface ProjectSummary {
  readonly id: ProjectId;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly components: number;
  readonly flows: number;
}

/** A project as it was last left: its rows, the revision they stand at, and the tail of its change log. */
export interface OpenedProject {
  readonly id: ProjectId;
  readonly rows: readonly RowChange[];
  readonly revision: number;
  readonly log: readonly LogEntry[];
}

/** What became of a job; `path` is the file it wrote. */
export type JobOutcome =
  | { readonly state: 'done'; readonly path: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: CallError };

/** Settings of the workbench on this machine, kept outside any project. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Tools on single letters (WCAG 2.1.4 wants them to be switchable). */
  singleLetterKeys: z.boolean(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

function call<Input extends z.ZodType>(input: Input): { input: Input; answer: void };
function call<Answer>(): <Input extends z.ZodType>(input: Input) => { input: Input; answer: Answer };
function call(input?: z.ZodType): unknown {
  return input ? { input } : (schema: z.ZodType) => ({ input: schema });
}

const nothing = z.undefined();
const ofProject = z.strictObject({ projectId: projectIdSchema });

/** Every question the screen can ask of the privileged side, with the shape of its input and the type of the answer. */
export const contract = {
  'app.info': call<{ version: string; platform: string }>()(nothing),
  'preferences.read': call<Preferences>()(nothing),
  'preferences.write': call(preferencesSchema),
  'catalogue.read': call<Catalogue>()(nothing),
  'library.list': call<readonly ProjectSummary[]>()(nothing),
  /** Makes an empty project and opens it. */
  'project.create': call<OpenedProject>()(z.strictObject({ name: projectNameSchema })),
  'project.open': call<OpenedProject>()(ofProject),
  /** Writes one change durably and answers the new revision; refuses with `revisionGap` when `baseRevision` is not the last. */
  'project.apply': call<{ revision: number }>()(
    z.strictObject({ projectId: projectIdSchema, baseRevision: z.number().int().min(0), entry: logEntrySchema }),
  ),
  'project.rename': call(z.strictObject({ projectId: projectIdSchema, name: projectNameSchema })),
  /** Moves a project to the bin; `project.restore` takes it back. */
  'project.delete': call(ofProject),
  'project.restore': call(ofProject),
  /**
   * Asks where, then writes the project as a `.mltw` file; null when the person cancelled. `rows` is
   * what the window holds, for when the library cannot be written; else the library's are taken.
   */
  'file.saveCopy': call<{ path: string } | null>()(ofProject.extend({ rows: projectRowsSchema.optional() })),
  /** Asks which, then takes a `.mltw` file into the library as a project of its own; null when the person cancelled. */
  'file.open': call<OpenedProject | null>()(nothing),
  /** Asks where, then starts the report; null when the person cancelled. Ends with a `job.ended` event. */
  'report.export': call<{ jobId: string } | null>()(ofProject),
  /** Shows a file that a job wrote in the system's file manager. */
  'report.show': call(z.strictObject({ jobId: z.string() })),
  'job.cancel': call(z.strictObject({ jobId: z.string() })),
} as const;

/** What the privileged side tells the screen unasked. */
export interface Events {
  'job.progress': { readonly jobId: string; /** 0 to 1 */ readonly fraction: number; readonly step: string };
  'job.ended': { readonly jobId: string; readonly outcome: JobOutcome };
  /** A menu item was chosen that the screen carries out, such as `edit.undo`. */
  'menu.chosen': { readonly command: string };
}

/** How a failure looks from the other side: its kind and a detail for the person. */
export interface CallError {
  readonly code: ErrorCode;
  readonly detail: string;
}

export type CallName = keyof typeof contract;
export type EventName = keyof Events;
export type Input<Name extends CallName> = z.infer<(typeof contract)[Name]['input']>;
export type Answer<Name extends CallName> = (typeof contract)[Name]['answer'];
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Answer<Name>> };

/** What the page finds as `window.workbench`, and nothing else. */
export interface Workbench {
  call<Name extends CallName>(name: Name, input: Input<Name>): Promise<Result<Answer<Name>, CallError>>;
  /** Calls `listener` for every event of that name until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
