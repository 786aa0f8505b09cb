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
