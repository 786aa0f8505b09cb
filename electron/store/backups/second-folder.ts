import { rmSync } from 'node:fs';
import path from 'node:path';
import type { SecondFolder } from '#core/ipc/backup.ts';
import type { CallError } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { callErrorOf } from '../../call-error.ts';
import { fileFailure } from '../../files/whole-file.ts';
import type { Backups, KeptBackup } from './backups.ts';
import { catchUp } from './catch-up.ts';
import { copiesIn } from './copy-folder.ts';
import { assertHolds } from './inspect.ts';
import { secondNote } from './second-note.ts';
import { secondPlace } from './second-place.ts';
import { takeOutOfFile } from './take-out.ts';

/** How long a folder that gives no answer is waited for: by the screen, and by who leaves; in milliseconds. */
const PATIENCE_MS = { screen: 3_000, leaving: 1_500 } as const;

/** The second folder for backups. It may be slow or gone: nothing waits for it but who asks. */
export interface SecondBackups {
  /** Copies go there from now on, into a folder of their own; null for nowhere. What lies elsewhere stays. */
  use(chosen: string | null): Promise<void>;
  /** Brings the folder up to date, unless it is away; never made anew, for its place may be an unplugged stick's. Never fails. */
  follow(): Promise<void>;
  /** The same for the last time, not waiting longer than leaving may take. */
  finish(): Promise<void>;
  /** Notes that a project must go from there too. */
  forget(project: ProjectId): void;
  told(): Promise<SecondFolder | null>;
  /** What is wrong there; null where nothing is, or where it is only away. */
  readonly trouble: CallError | null;
  /** Takes a copy from there in among the backups here. */
  fetch(name: string): Promise<void>;
}

/** @param library the file of the library; what is known of the folder is noted beside it */
export function secondBackups(
  library: string,
  backups: Backups,
  migrations: readonly string[],
  now: () => number,
): SecondBackups {
  const note = secondNote(path.join(path.dirname(library), 'second-backups.json'));
  const desk = `${library}.second`;
  let trouble: CallError | null = null;
  let isAway = false;
  let following: Promise<void> = Promise.resolve();

  const followNow = async (): Promise<void> => {
    const { folder, erased } = note.read() ?? {};
    if (folder === undefined || erased === undefined) return;
    const copies = copiesIn(folder);
    isAway = await copies.list().then(
      () => false,
      () => true,
    );
    if (isAway) return;
    try {
      await catchUp({ backups, copies, erased, desk, migrations, now: now() });
      trouble = null;
      const current = note.read();
      if (current?.folder !== folder) return;
      const still = current.erased.filter((project) => !erased.includes(project));
      note.save({ folder, copiedAt: now(), erased: still });
    } catch (thrown) {
      trouble = callErrorOf(fileFailure(thrown, 'fileUnwritable'));
    }
  };
  // One after the other: what is under way may be looking at what has changed since.
  const follow = (): Promise<void> => (following = following.then(followNow));

  return {
    async use(chosen) {
      trouble = null;
      if (chosen === null) return note.save(null);
      note.save({ folder: await secondPlace(chosen, library), copiedAt: null, erased: [] });
      await within(PATIENCE_MS.screen, follow(), undefined);
    },
    follow,
    finish: () => within(PATIENCE_MS.leaving, follow(), undefined),
    forget(project) {
      const current = note.read();
      if (current) note.save({ ...current, erased: [...current.erased, project] });
    },
    async told() {
      const list = async (): Promise<readonly KeptBackup[] | null> => {
        await follow();
        return copiesIn(note.read()?.folder ?? '').list();
      };
      const lying = note.read() && (await within(PATIENCE_MS.screen, list(), null).catch(() => null));
      const current = note.read();
      if (!current) return null;
      const known = { folder: current.folder, copiedAt: current.copiedAt, stillHeld: current.erased.length };
      if (lying === null || isAway) return { ...known, state: 'away', trouble: null, backups: [] };
      return { ...known, state: trouble ? 'failing' : 'there', trouble, backups: lying };
    },
    get trouble() {
      return trouble;
    },
    async fetch(name) {
      const { folder = '', erased = [] } = note.read() ?? {};
      const copies = copiesIn(folder);
      const all = folder === '' ? [] : await inFolder(copies.list());
      const lying = all.find((copy) => copy.name === name);
      if (!lying) throw new WorkbenchError('invalidInput', 'no such backup');
      if (backups.list().some((backup) => backup.name === name && backup.isVerified)) return;
      const own = `${desk}.taken`;
      try {
        await inFolder(copies.get(name, own));
        assertHolds(own, lying, migrations);
        takeOutOfFile(own, erased, migrations);
        backups.takeIn(name, own, lying.reason, lying.at);
      } finally {
        rmSync(own, { force: true });
      }
    },
  };
}

async function inFolder<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch((thrown: unknown) => {
    throw fileFailure(thrown, 'fileUnreadable');
  });
}

/** What a promise comes to, or `otherwise` where it takes longer. */
async function within<Value, Otherwise>(
  milliseconds: number,
  work: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Otherwise>((resolve) => (timer = setTimeout(() => resolve(otherwise), milliseconds)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
