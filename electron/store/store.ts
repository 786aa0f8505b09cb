import type { LogEntry } from '#core/history/history.ts';
import type { OpenedProject, ProjectSummary } from '#core/ipc/contract.ts';
import type { RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';

/** A project to be put into the library: the rows it starts with, which no undo takes back. */
export interface NewProject {
  readonly id: ProjectId;
  readonly rows: readonly RowChange[];
}

/**
 * What the library keeps and how it is asked. Times are milliseconds since 1970. Every call but
 * `list` and `put` refuses an unknown project with `projectMissing`; one that writes is durable once
 * it returns.
 */
export interface Store {
  /** The projects that are not in the bin, the one changed last first. */
  list(): readonly ProjectSummary[];
  /** True when the library has a project of that id, be it in the bin. */
  has(id: ProjectId): boolean;
  put(project: NewProject, at: number): OpenedProject;
  open(id: ProjectId): OpenedProject;
  /**
   * Writes the rows of an entry and the entry itself.
   *
   * @throws WorkbenchError `revisionGap` when `baseRevision` is not the last, or when a row is not
   *   what the entry says it was before.
   */
  apply(id: ProjectId, baseRevision: number, entry: LogEntry): { readonly revision: number };
  rename(id: ProjectId, name: string, at: number): void;
  delete(id: ProjectId, at: number): void;
  restore(id: ProjectId): void;
  /** Writes everything into the library's file and lets go of it; nothing can be asked afterwards. */
  close(): void;
}

/** The same across a process border. */
export type AsyncStore = {
  readonly [Call in keyof Store]: (...args: Parameters<Store[Call]>) => Promise<ReturnType<Store[Call]>>;
};

/** Asks for one call of the store. */
export type StoreRequest = {
  readonly [Call in keyof Store]: { readonly id: number; readonly call: Call; readonly args: Parameters<Store[Call]> };
}[keyof Store];
