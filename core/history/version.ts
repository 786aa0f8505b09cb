import type { LogKind } from './history.ts';
import type { RowChange } from '../model/change.ts';

/**
 * Why a position in the log is kept: a person named it, an hour of editing had gone by, the project was left so,
 * or something large was about to happen.
 */
export type VersionKind = 'named' | 'hour' | 'left' | 'before';

/** A state of a project that can be gone back to: the position in its change log. */
export interface ProjectVersion {
  /** How many changes had been made; 0 for how the project began. */
  readonly revision: number;
  /** When the project came to stand so, or was named, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: VersionKind | 'start';
  /** What a person called it, or the title of the change it was kept before; else empty. */
  readonly name: string;
}

/** An hour, in milliseconds: editing for longer keeps a version by itself. */
export const VERSION_EVERY_MS = 3_600_000;
/** A whole state is kept after this many changes. */
export const SNAPSHOT_EVERY = 500;

/** What one change did to the rows that were asked about. */
export interface HistoryEntry {
  readonly revision: number;
  readonly at: number;
  readonly kind: LogKind;
  readonly title: string;
  readonly rows: readonly RowChange[];
}

/** A page of a history, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** True when there are older ones. */
  readonly hasMore: boolean;
}
