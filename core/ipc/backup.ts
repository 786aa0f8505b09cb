import type { ErrorCode } from '../workbench-error.ts';

/** Why a backup of the library was made. */
export const BACKUP_REASONS = ['start', 'regular', 'close', 'migration', 'import', 'restore', 'asked'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A backup of the whole library. */
export interface LibraryBackup {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: BackupReason;
  readonly bytes: number;
  readonly projects: number;
  readonly components: number;
  /** True when all of it was read back and checked after it was written. */
  readonly isVerified: boolean;
}

/** The second folder that backups are copied to, such as a stick or a share, which is not always there. */
export interface SecondFolder {
  readonly folder: string;
  /** `away`: it cannot be reached, and copies go on once it can. `failing`: it is there and something is wrong. */
  readonly state: 'there' | 'away' | 'failing';
  /** What is wrong; null unless it is `failing`. */
  readonly trouble: { readonly code: ErrorCode; readonly detail: string } | null;
  /** When it last held all that it should, in milliseconds since 1970; null before the first time. */
  readonly copiedAt: number | null;
  /** How many projects that were deleted for good are still to be taken out of it. */
  readonly stillHeld: number;
  /** What lies there, newest first. */
  readonly backups: readonly LibraryBackup[];
}

/** What became of a wish to bring a backup back. */
export interface RestoredLibrary {
  /** The backup of what the library held before, which takes the restoring back; null when it was damaged. */
  readonly undo: string | null;
  /** Where the damaged library is kept, by name; null when it was sound. */
  readonly damaged: string | null;
}

/** What came out of a damaged library, project by project. */
export interface SalvageReport {
  readonly damaged: string;
  readonly projects: readonly {
    readonly name: string;
    /** Rows that came, and rows of which it is known that they were there. */
    readonly kept: number;
    readonly known: number;
  }[];
}
