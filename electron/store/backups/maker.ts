import type { BackupReason, LibraryBackup } from '#core/ipc/backup.ts';
import type { CallError } from '#core/ipc/contract.ts';
import { callErrorOf } from '../../call-error.ts';
import { fileFailure } from '../../files/whole-file.ts';
import { libraryFailure } from '../failure.ts';
import type { SecondBackups } from './second-folder.ts';

/** How often a library that is being changed is backed up, in milliseconds. */
const EVERY_MS = 10 * 60_000;

/** Makes the backups of one library, each followed by its copy in the second folder, and tells what came of it. */
export interface BackupMaker {
  make(reason: BackupReason): Promise<LibraryBackup | null>;
  /** Makes one when it is time to. What goes wrong is told: the library is sound. */
  makeInTime(): Promise<void>;
}

/** Told after every backup why it could not be made, or null, and the same of its copy in the second folder. */
export type OnBackup = (trouble: CallError | null, second: CallError | null) => void;

/** @param backUp keeps a backup of the library, unless the newest one holds the same */
export function backupMaker(
  backUp: (reason: BackupReason) => Promise<LibraryBackup | null>,
  second: SecondBackups,
  now: () => number,
  onBackup: OnBackup,
): BackupMaker {
  /** When a backup was last made or was found not to be needed; null before the first. */
  let lastLook: number | null = null;
  let making: Promise<unknown> = Promise.resolve();

  const tell = async (trouble: CallError | null): Promise<void> => {
    const before = second.trouble;
    onBackup(trouble, before);
    await second.follow();
    if (second.trouble?.code !== before?.code) onBackup(trouble, second.trouble);
  };

  const make = (reason: BackupReason): Promise<LibraryBackup | null> => {
    lastLook = now();
    // One after the other: each tidies up what an interrupted one left.
    const made = making.catch(() => null).then(() => backUp(reason));
    making = made;
    void made.then(
      () => tell(null),
      (thrown: unknown) => tell(callErrorOf(libraryFailure(fileFailure(thrown, 'fileUnwritable')))),
    );
    return made;
  };

  return {
    make,
    async makeInTime() {
      if (lastLook !== null && now() - lastLook < EVERY_MS) return;
      const reason = lastLook === null ? 'start' : 'regular';
      await make(reason).catch(console.error);
    },
  };
}
