import type { BackupReason } from '../ipc/backup.ts';
import { momentOf } from './dates.ts';
import { counted } from './phrases.ts';

const size = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

const reasons: Readonly<Record<BackupReason, string>> = {
  start: 'at the start',
  regular: 'while you worked',
  close: 'when you left',
  migration: 'before an update',
  import: 'before a file came in',
  restore: 'before a restore',
  asked: 'when you asked',
};

/** Backups of the library, and what to do when it is damaged. */
export const recovery = {
  /** Stands for what a damaged library no longer says. */
  nameless: 'Recovered',
  /** The date and time of a backup, in the time zone of this machine. */
  at: momentOf,
  holds: (projects: number, components: number, bytes: number) =>
    `${counted(projects, 'project')}, ${counted(components, 'component')}, ${size.format(Math.max(0.1, bytes / 1e6))}`,
  reason: (reason: BackupReason) => `made ${reasons[reason]}`,
  verified: 'Checked',
  verifiedMeaning: 'All of it was read back and checked after it was written.',
  unverified: 'Not checked',

  backups: {
    open: 'Backups',
    title: 'Backups of the library',
    intro:
      'The workbench backs up the whole library by itself: at the start, every ten minutes while you work, before anything is replaced, and when you leave. Every backup is read back before it counts. Those of the last day stay, then one a day for two weeks, then one a week for eight.',
    list: 'Backups',
    failed: 'No backup could be made',
    failedHelp: (why: string) =>
      `${why} Your project is on disk all the same. The workbench tries again every ten minutes; this leads to the backups.`,
    none: 'There is no backup yet. The first is made as soon as there is something to keep.',
    make: 'Back up now',
    made: 'A backup was made.',
    notNeeded: 'The newest backup holds all of this already.',
    restore: 'Restore…',
    restoreOf: (time: string) => `Restore… ${time}`,
    question: (time: string) =>
      `All projects go back to how they were on ${time}. What is there now is backed up first, so that you can undo this.`,
    confirm: 'Restore all projects',
    keep: 'Leave as it is',
  },

  /** The second folder that backups are copied to. */
  second: {
    title: 'Second folder',
    none: 'Every backup can be copied to a second folder too, such as a USB stick or a network folder: then it outlives this disk. Copies are read back like backups and, like them, are not encrypted.',
    choose: 'Choose a folder…',
    chooseOther: 'Choose another folder…',
    leave: 'Stop copying',
    left: 'Backups are no longer copied. What lies in the folder stays there.',
    there: (copiedAt: number | null) =>
      copiedAt === null
        ? 'Nothing is copied there yet.'
        : `Up to date on ${momentOf(copiedAt)}; every copy was read back.`,
    away: (copiedAt: number | null) =>
      `Not there at the moment${copiedAt === null ? '' : `, last up to date on ${momentOf(copiedAt)}`}. Copying goes on once it is back.`,
    failing: (why: string) => `Nothing can be copied there: ${why}`,
    stillHeld: (count: number) =>
      `${counted(count, 'project')} deleted for good will be taken out of it as soon as it can be written.`,
    list: 'Copies that lie only there',
    failedHelp: (why: string) =>
      `${why} The backups on this computer are sound. The workbench tries again every ten minutes; this leads to the backups.`,
    failed: 'No copy of the backup in the second folder',
    /** What a project that is deleted for good is taken out of, beside the library and its backups. */
    erasedFrom: (isThere: boolean) =>
      isThere ? ', and from the second folder' : ', and from the second folder once that is there again',
  },

  damaged: {
    title: 'The project library is damaged.',
    untouched: 'Nothing was changed. Whatever you choose, the damaged file is kept as it is.',
    newest: 'Its newest backup:',
    noBackup: 'There is no backup of it.',
    restore: 'Restore this backup',
    others: 'Other backups',
    salvage: 'Rescue what can be read',
    salvageMeaning:
      'Rescuing reads project by project what the damaged file still holds. Undo steps and versions are not rescued.',
  },

  restored: (time: string) => `The library is back to how it was on ${time}.`,
  undo: 'Undo restore',
  undone: 'The restore was undone.',
  salvaged: {
    title: 'What was rescued',
    nothing: 'No project could be read. The damaged file is kept.',
    project: (name: string, kept: number, known: number) =>
      kept >= known ? `${name}: all ${known} parts` : `${name}: ${kept} of ${known} parts`,
    kept: (file: string) => `The damaged library is kept as ${file} in the workbench’s data folder.`,
    ok: 'Go on',
  },
} as const;
