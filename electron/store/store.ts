import type { LogEntry } from '#core/history/history.ts';
import type { HistoryPage, ProjectVersion, VersionKind } from '#core/history/version.ts';
import type { BackupReason, LibraryBackup, RestoredLibrary, SalvageReport, SecondFolder } from '#core/ipc/backup.ts';
import type { BinnedProject, OpenedProject, ProjectSummary, ReadProject } from '#core/ipc/contract.ts';
import type { RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';

/** A project to be put into the library: the rows it starts with, which no undo takes back. */
export interface NewProject {
  readonly id: ProjectId;
  readonly rows: readonly RowChange[];
}

/** Where a project is in the library, if it is there. */
export type PlaceInLibrary = 'list' | 'bin' | 'nowhere';

/**
 * What the library keeps and how it is asked. Times are milliseconds since 1970. A call about one
 * project refuses an unknown one with `projectMissing`, and one in the bin too unless it says
 * otherwise; a call that writes is durable once it returns.
 */
export interface Store {
  /** The projects that are not in the bin, the one changed last first. */
  list(): readonly ProjectSummary[];
  /** The projects in the bin, the one deleted last first. */
  listBin(): readonly BinnedProject[];
  placeOf(id: ProjectId): PlaceInLibrary;
  put(project: NewProject, at: number): OpenedProject;
  open(id: ProjectId): OpenedProject;
  /** The rows of a project, in the bin or not, without its change log. */
  read(id: ProjectId): ReadProject;
  /** Notes when a project was opened by a person, and keeps the state that it was left in as a version. */
  markOpened(id: ProjectId, at: number): void;
  /**
   * Writes the rows of an entry and the entry itself.
   *
   * @throws WorkbenchError `revisionGap` when `baseRevision` is not the last, or when a row is not
   *   what the entry says it was before.
   */
  apply(id: ProjectId, baseRevision: number, entry: LogEntry): { readonly revision: number };
  rename(id: ProjectId, name: string, at: number): void;
  delete(id: ProjectId, at: number): void;
  /** Takes a project out of the bin; one that is in the list stays there. */
  restore(id: ProjectId): void;
  /** Takes a project that is in the bin out of the library for good: nothing of it stays in the file, nor in the backups. */
  erase(id: ProjectId): void;
  /** The versions that are kept, newest first; the last is how the project began. */
  versions(id: ProjectId): readonly ProjectVersion[];
  /**
   * The rows as they were after change `revision`, kept as a version or not.
   *
   * @throws WorkbenchError `invalidInput` when there is no such change.
   */
  readVersion(id: ProjectId, revision: number): ReadProject;
  /** Keeps the state as it is, in the bin or not. */
  keepVersion(
    id: ProjectId,
    version: { readonly kind: VersionKind; readonly name: string; readonly at: number },
  ): { readonly revision: number };
  /** @throws WorkbenchError `invalidInput` when no version is kept there. */
  renameVersion(id: ProjectId, revision: number, name: string): void;
  /** Forgets that a state is kept; the change log stays as it is. */
  dropVersion(id: ProjectId, revision: number): void;
  /** What the change log says of some rows, each named `table id`, before change `before`; newest first, a page. */
  history(id: ProjectId, rows: readonly string[], before: number): HistoryPage;
  /** Writes everything into the library's file and lets go of it; nothing can be asked afterwards. */
  close(): void;
}

/** What keeps a library from being lost; asked of one that cannot be opened, too. */
export interface Safekeeping {
  /** Keeps a backup of the library, unless the newest one holds the same; null then. */
  backUp(reason: BackupReason): Promise<LibraryBackup | null>;
  /** The backups, newest first. */
  backups(): readonly LibraryBackup[];
  /**
   * Puts a backup in the library's place, once it was checked again and a backup of what is there was made. What is
   * damaged is kept beside it under another name.
   *
   * @throws WorkbenchError `fileDamaged` when the backup is no longer what it was; the library stays as it is.
   */
  restoreBackup(name: string): Promise<RestoredLibrary>;
  /** Makes a library of what can be read of a damaged one, which is kept beside it under another name. */
  salvage(): SalvageReport;
  /** The second folder that backups are copied to, brought up to date if it answers soon; null where there is none. */
  secondFolder(): Promise<SecondFolder | null>;
  /**
   * Copies backups to a folder of their own within the chosen one, or no longer; what lies elsewhere stays there.
   *
   * @throws WorkbenchError `fileUnwritable` where it cannot be written, or is the library's own.
   */
  useSecondFolder(chosen: string | null): Promise<SecondFolder | null>;
  /**
   * Takes a copy in the second folder in among the backups, checked like one of them.
   *
   * @throws WorkbenchError `invalidInput` when there is no such copy, `fileDamaged` when it is no longer what it was.
   */
  fetchBackup(name: string): Promise<void>;
}

type Calls = Store & Safekeeping;

/** The same across a process border. */
export type AsyncStore = {
  readonly [Call in keyof Calls]: (...args: Parameters<Calls[Call]>) => Promise<Awaited<ReturnType<Calls[Call]>>>;
};

/** Asks for one call of the store. */
export type StoreRequest = {
  readonly [Call in keyof Calls]: { readonly id: number; readonly call: Call; readonly args: Parameters<Calls[Call]> };
}[keyof Calls];
