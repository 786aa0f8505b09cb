import { z } from 'zod';
import type { LogEntry } from '../history/history.ts';
import type { HistoryPage, ProjectVersion } from '../history/version.ts';
import type { ScoringScheme } from '../assessment/scheme.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { teamRole } from '../knowledge/schema/basics.ts';
import type { Template } from '../knowledge/schema/template.ts';
import type { ProjectId } from '../model/ids.ts';
import type { RowChange } from '../model/change.ts';
import { LIMITS, PROJECT_FILE_LIMITS } from '../model/limits.ts';
import { LOGO_LIMITS } from '../report/logo.ts';
import type { Difference } from '../overview/difference.ts';
import type { LibraryBackup, RestoredLibrary, SalvageReport, SecondFolder } from './backup.ts';
import type { Result } from '../result.ts';
import type { ErrorCode } from '../workbench-error.ts';
import { type Session, sessionSchema } from './session.ts';
import { logEntrySchema, projectIdSchema, projectNameSchema, projectRowsSchema, schemeSchema } from './schemas.ts';

/** A project as the list of projects shows it. */
export interface ProjectSummary {
  readonly id: ProjectId;
  readonly name: string;
  /** Milliseconds since 1970, as is `openedAt`. */
  readonly changedAt: number;
  /** When it was last opened, or came into the library. */
  readonly openedAt: number;
  readonly revision: number;
  readonly components: number;
  readonly flows: number;
}

/** A project in the bin. */
export interface BinnedProject {
  readonly id: ProjectId;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly deletedAt: number;
  readonly components: number;
  readonly decisions: number;
}

/** The rows of a project and the revision they stand at. */
export interface ReadProject {
  readonly rows: readonly RowChange[];
  readonly revision: number;
}

/** A project as it was last left: its rows, the revision they stand at, and the tail of its change log. */
export interface OpenedProject {
  readonly id: ProjectId;
  readonly rows: readonly RowChange[];
  readonly revision: number;
  readonly log: readonly LogEntry[];
}

/** A file of another tool as it is on disk; the page reads it where it can do no harm. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A content pack as it is on disk; whoever shows it reads it. */
export interface PackFile {
  readonly file: string;
  readonly text: string;
}

/** What became of a file that was to be opened. */
export type FileOpening =
  | { readonly state: 'opened'; readonly project: OpenedProject }
  /** Another tool's, to be imported. */
  | { readonly state: 'foreign'; readonly file: ForeignFile }
  /** It is closed with a passphrase: the person types it, for `file.unseal`. */
  | ({ readonly state: 'sealed' } & SealedFile)
  /** The library has another version of the same project: the person chooses, by `file.settle`. */
  | ({ readonly state: 'known' } & KnownFile);

/** A project file that is closed with a passphrase. */
export interface SealedFile {
  /** Names the file until another is opened. */
  readonly ticket: string;
  readonly name: string;
}

/** A file whose project the library already has, in another version. */
export interface KnownFile {
  /** Names the file until it is settled or another is opened. */
  readonly ticket: string;
  readonly name: string;
  readonly isInBin: boolean;
  /** What the file's version would change in the library's. */
  readonly differences: readonly Difference[];
}

/** What became of a job; `path` is the file it wrote. */
export type JobOutcome =
  | { readonly state: 'done'; readonly path: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: CallError };

/** Settings of the workbench on this machine, kept outside any project. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast', 'projector']),
  /** Tools on single letters (WCAG 2.1.4 wants them to be switchable). */
  singleLetterKeys: z.boolean(),
  /** What comes first on the start screen. */
  projectOrder: z.enum(['opened', 'changed', 'name', 'risk']).default('opened'),
  /** The role by whose eyes findings are ordered; null for everyone's. */
  viewAs: teamRole.nullable().default(null),
  /** The chords a person gave to commands in place of their own, by the id of the command. */
  keys: z.record(z.string().max(80), z.array(z.string().min(1).max(40)).max(8)).default({}),
  /** Who decides here, written into decisions; empty for nobody, null while nobody was asked. */
  yourName: z.string().max(200).nullable().default(null),
  /** Whether the canvas shows its grid, and whether what is dragged keeps to it. */
  grid: z.boolean().default(true),
  snap: z.boolean().default(true),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

/** The most that a picture or text of a diagram may take, in bytes or characters. */
const PICTURE_LIMIT = 100_000_000;
const png = z.instanceof(Uint8Array).refine(({ length }) => length <= PICTURE_LIMIT);

const pictureFileSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('png'), content: png }),
  z.strictObject({ format: z.enum(['svg', 'mmd', 'txt']), content: z.string().max(PICTURE_LIMIT) }),
]);
/** A diagram as a file: a picture, a flowchart of Mermaid or an outline, by its ending. */
export type PictureFile = Readonly<z.infer<typeof pictureFileSchema>>;

function call<Input extends z.ZodType>(input: Input): { input: Input; answer: void };
function call<Answer>(): <Input extends z.ZodType>(input: Input) => { input: Input; answer: Answer };
function call(input?: z.ZodType): unknown {
  return input ? { input } : (schema: z.ZodType) => ({ input: schema });
}

const passphrase = z.string().min(1).max(LIMITS.passphrase);
const nothing = z.undefined();
const ofProject = z.strictObject({ projectId: projectIdSchema });
const ofVersion = ofProject.extend({ revision: z.number().int().min(0) });

/** Every question the screen can ask of the privileged side, with the shape of its input and the type of the answer. */
export const contract = {
  'preferences.read': call<Preferences>()(nothing),
  'preferences.write': call(preferencesSchema),
  /** Where the person was when the workbench was left; null on the list of projects, or when it was started with a file. */
  'session.read': call<Session | null>()(nothing),
  'session.keep': call(sessionSchema.nullable()),
  /** Where the person was in a project when they last left it; null for one that is new, or long forgotten. */
  'session.placeIn': call<Session | null>()(ofProject),
  /** The content packs that are installed on this machine, by the names of their files. */
  'packs.list': call<readonly PackFile[]>()(nothing),
  /** Asks which file to install and reads it; null when the person cancelled. Nothing is installed yet. */
  'packs.choose': call<PackFile | null>()(nothing),
  /** Installs a pack that is sound by itself, in place of another version of it; refuses others with `invalidInput`. */
  'packs.install': call(z.strictObject({ text: z.string().max(LIMITS.packText) })),
  'packs.remove': call(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,19}$/) })),
  /** The organisation's scoring settings on this machine, by which new projects score. */
  'scoring.read': call<ScoringScheme>()(nothing),
  'scoring.write': call(schemeSchema),
  /** Asks where, then writes scoring settings as a file; null when the person cancelled. */
  'scoring.export': call<{ path: string } | null>()(schemeSchema),
  /** Asks which, then reads such a file; null when the person cancelled. Refuses with `importRefused`. */
  'scoring.import': call<ScoringScheme | null>()(nothing),
  'catalogue.read': call<Catalogue>()(nothing),
  'library.list': call<readonly ProjectSummary[]>()(nothing),
  /** The backups of the library, newest first; there for a damaged library, too. */
  'backups.list': call<readonly LibraryBackup[]>()(nothing),
  /** Backs the library up; null when the newest backup holds all of it already. */
  'backups.make': call<LibraryBackup | null>()(nothing),
  /** Puts a backup in the library's place, taken from the second folder first if it lies only there; what was there is kept. */
  'backups.restore': call<RestoredLibrary>()(
    z.strictObject({ name: z.string().max(100), isInSecondFolder: z.boolean().optional() }),
  ),
  /** The second folder that backups are copied to; null where there is none. */
  'backups.secondFolder': call<SecondFolder | null>()(nothing),
  /** Asks which folder backups are copied to as well; null when the person cancelled. */
  'backups.chooseSecondFolder': call<SecondFolder | null>()(nothing),
  /** Copies no more backups there; what is there stays. */
  'backups.leaveSecondFolder': call(nothing),
  /** Makes a library of what can be read of a damaged one, which is kept. */
  'library.salvage': call<SalvageReport>()(nothing),
  'library.bin': call<readonly BinnedProject[]>()(nothing),
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
  /** Takes a project that is in the bin out of the library and its backups for good. */
  'project.erase': call(ofProject),
  'project.duplicate': call(ofProject),
  /** What a project holds, without opening it. */
  'project.read': call<ReadProject>()(ofProject),
  /** What the change log says of some rows, each named `table id`, newest first; `before` asks for the next page. */
  'project.history': call<HistoryPage>()(
    ofProject.extend({
      rows: z.array(z.string().max(400)).min(1).max(500),
      before: z.number().int().min(1).optional(),
    }),
  ),
  /** The versions that are kept of a project, newest first; the last is how it began. */
  'version.list': call<readonly ProjectVersion[]>()(ofProject),
  /** Names the state as it is. */
  'version.pin': call<{ revision: number }>()(ofProject.extend({ name: projectNameSchema })),
  'version.rename': call(ofVersion.extend({ name: projectNameSchema })),
  /** Forgets that a state is kept; nothing is lost of the change log. */
  'version.drop': call(ofVersion),
  'version.read': call<ReadProject>()(ofVersion),
  /** Puts an old state into the library as a project of its own and opens it. */
  'version.copy': call<OpenedProject>()(ofVersion.extend({ name: projectNameSchema })),
  /** The systems that a project can start from. */
  'template.list': call<readonly Template[]>()(nothing),
  /** Makes a project of a template and opens it. */
  'project.fromTemplate': call<OpenedProject>()(z.strictObject({ template: z.string().max(100) })),
  /** Puts what was imported into the library as a new project of that name, all or nothing, and opens it. */
  'project.import': call<OpenedProject>()(z.strictObject({ name: projectNameSchema, rows: projectRowsSchema })),
  /** Makes and opens the example that a person finds at the very first start; null at every other. */
  'project.firstExample': call<OpenedProject | null>()(nothing),
  /**
   * Asks where, then writes the project as a `.mltw` file; null when the person cancelled. `rows` is
   * what the window holds, for when the library cannot be written; else the library's are taken.
   */
  'file.saveCopy': call<{ path: string } | null>()(
    ofProject.extend({ rows: projectRowsSchema.optional(), passphrase: passphrase.optional() }),
  ),
  /**
   * Asks which, then takes a `.mltw` file into the library; null when the person cancelled. A project that the
   * library has just as it is in the file is opened as it is.
   */
  'file.open': call<FileOpening | null>()(nothing),
  /** The same for the text of a `.mltw` file that was dropped on the window. */
  'file.openText': call<FileOpening>()(
    z.strictObject({ name: z.string().max(1_000), text: z.string().max(PROJECT_FILE_LIMITS.bytes) }),
  ),
  /** The same for a dropped file that is closed with a passphrase. */
  'file.openSealed': call<FileOpening>()(
    z.strictObject({
      name: z.string().max(1_000),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= PROJECT_FILE_LIMITS.bytes),
    }),
  ),
  /** Opens such a file; refuses with `passphraseWrong` as often as it is. */
  'file.unseal': call<FileOpening>()(z.strictObject({ ticket: z.string().max(100), passphrase })),
  /**
   * Settles a file whose project is known: beside the library's under a name of its own, or in place of it once a
   * copy of the library's is kept as a file; null for `leave`.
   */
  'file.settle': call<OpenedProject | null>()(
    z.strictObject({ ticket: z.string().max(100), as: z.enum(['copy', 'replacement', 'leave']) }),
  ),
  /** Asks which file of another tool to import and reads it; null when the person cancelled. */
  'import.choose': call<ForeignFile | null>()(nothing),
  /** The model of another tool that comes with the workbench. */
  'import.sample': call<ForeignFile>()(nothing),
  /** The logo that this machine puts on reports, a small PNG; null while there is none. */
  'logo.read': call<Uint8Array | null>()(nothing),
  /** Keeps another logo, or none; refuses anything but a small PNG with `invalidInput`. */
  'logo.write': call(
    z
      .instanceof(Uint8Array)
      .refine(({ length }) => length <= LOGO_LIMITS.bytes)
      .nullable(),
  ),
  /** Asks where, then starts the report; null when the person cancelled. Ends with a `job.ended` event. */
  'report.export': call<{ jobId: string } | null>()(ofProject),
  /** Shows a file that a job wrote in the system's file manager. */
  'report.show': call(z.strictObject({ jobId: z.string().max(100) })),
  /** Asks where, then writes a diagram as a file, named after `name`; null when the person cancelled. */
  'picture.save': call<{ path: string } | null>()(z.strictObject({ name: projectNameSchema, file: pictureFileSchema })),
  /** Puts a picture on the system's clipboard, and a text for programs that take no pictures. */
  'picture.copy': call(z.strictObject({ png, text: z.string().max(PICTURE_LIMIT) })),
  /** Opens an address of the catalogue in the system's browser; refuses every other with `invalidInput`. */
  'link.open': call(z.strictObject({ url: z.string().max(2_000) })),
  'job.cancel': call(z.strictObject({ jobId: z.string().max(100) })),
} as const;

/** What the privileged side tells the screen unasked. */
export interface Events {
  'job.progress': { readonly jobId: string; /** 0 to 1 */ readonly fraction: number; readonly step: string };
  'job.ended': { readonly jobId: string; readonly outcome: JobOutcome };
  /** A backup was made, needed or not; `trouble` is why it could not be, `second` why it could not be copied to the second folder. */
  'backup.tried': { readonly trouble: CallError | null; readonly second: CallError | null };
  /** A menu item was chosen that the screen carries out, such as `edit.undo`; `byKey` where its keys were pressed. */
  'menu.chosen': { readonly command: string; readonly byKey: boolean };
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
