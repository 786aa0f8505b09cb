import { readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, realpath } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { SecondFolder } from '#core/ipc/backup.ts';
import type { CallError } from '#core/ipc/contract.ts';
import { projectIdSchema } from '#core/ipc/schemas.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { callErrorOf } from '../../call-error.ts';
import { fileSlug } from '../../files/file-name.ts';
import { fileFailure } from '../../files/whole-file.ts';
import { writeDurably } from '../durable.ts';
import { type Backups, isBackupName, type KeptBackup } from './backups.ts';
import { type CopyFolder, copiesIn } from './copy-folder.ts';
import { inspectLibrary } from './inspect.ts';
import { keptBackups } from './retention.ts';
import { takeOutOfFile } from './take-out.ts';

/** How long the screen waits for a folder that gives no answer, in milliseconds. */
const PATIENCE_MS = 3_000;
/** How long leaving the workbench waits for it. */
const LAST_PATIENCE_MS = 1_500;

const noteSchema = z.strictObject({
  folder: z.string().max(10_000),
  copiedAt: z.number().int().nullable(),
  /** Projects deleted for good that copies may still hold. */
  erased: z.array(projectIdSchema),
});
type Note = Readonly<z.infer<typeof noteSchema>>;

/** The second folder for backups. It may be slow or gone: nothing waits for it but who asks. */
export interface SecondBackups {
  /** Copies go there from now on, into a folder of their own; null for nowhere. What lies elsewhere stays. */
  use(chosen: string | null): Promise<void>;
  /** Brings the folder up to date: the newest backup, and without what was deleted for good. Never fails. */
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
  const noteFile = path.join(path.dirname(library), 'second-backups.json');
  /** Where a copy is looked into. */
  const desk = `${library}.second`;
  let note: Note | null | undefined;
  let trouble: CallError | null = null;
  let isAway = false;
  let following: Promise<void> = Promise.resolve();

  const theNote = (): Note | null => (note === undefined ? (note = readNote(noteFile)) : note);
  const save = (changed: Note | null): void => {
    if (changed === null) rmSync(noteFile, { force: true });
    else writeDurably(noteFile, JSON.stringify(changed));
    note = changed;
  };

  /** Takes projects out of a copy; one that cannot be read goes as a whole: what a person wants gone counts more. */
  const takeOut = async (copies: CopyFolder, copy: KeptBackup, projects: readonly ProjectId[]): Promise<void> => {
    try {
      await copies.get(copy.name, desk);
      try {
        if (!takeOutOfFile(desk, projects)) return;
        const { at, reason } = copy;
        const found = JSON.stringify({ at, reason, ...inspectLibrary(desk, migrations) });
        await copies.put(copy.name, desk, found);
      } finally {
        rmSync(desk, { force: true });
      }
    } catch (thrown) {
      console.error(thrown);
      await copies.remove(copy.name);
    }
  };

  const bringUpToDate = async ({ folder, erased }: Note): Promise<void> => {
    const copies = copiesIn(folder);
    let there: readonly KeptBackup[];
    try {
      there = await copies.list();
    } catch {
      isAway = true;
      return;
    }
    isAway = false;
    const here = new Map(backups.list().flatMap((backup) => (backup.isVerified ? [[backup.name, backup]] : [])));
    const copy = ({ name, at, reason, projects, components, digest }: KeptBackup): Promise<void> =>
      copies.put(name, backups.fileOf(name), JSON.stringify({ at, reason, projects, components, digest }));
    for (const lying of there) {
      const same = here.get(lying.name);
      // A library from before there were digests tells no change.
      const isOlder = same && (same.digest !== lying.digest || (same.digest === '' && erased.length > 0));
      if (isOlder) await copy(same);
      else if (!same && erased.length > 0) await takeOut(copies, lying, erased);
    }
    const [newest] = here.values();
    if (newest && there.every(({ name }) => name !== newest.name)) await copy(newest);
    const all = await copies.list();
    const kept = keptBackups(all, now());
    for (const { name } of all) if (!kept.has(name)) await copies.remove(name);
    const current = theNote();
    if (current?.folder !== folder) return;
    save({ folder, copiedAt: now(), erased: current.erased.filter((project) => !erased.includes(project)) });
  };

  const follow = (): Promise<void> => {
    following = following.then(async () => {
      const wanted = theNote();
      if (!wanted) return;
      try {
        await bringUpToDate(wanted);
        trouble = null;
      } catch (thrown) {
        trouble = callErrorOf(fileFailure(thrown, 'fileUnwritable'));
      }
    });
    return following;
  };

  return {
    async use(chosen) {
      trouble = null;
      if (chosen === null) return save(null);
      save({ folder: await folderIn(chosen, library), copiedAt: null, erased: [] });
      await within(PATIENCE_MS, follow(), undefined);
    },
    follow,
    finish: () => within(LAST_PATIENCE_MS, follow(), undefined),
    forget(project) {
      const current = theNote();
      if (current) save({ ...current, erased: [...current.erased, project] });
    },
    async told() {
      if (!theNote()) return null;
      const lying = await within(
        PATIENCE_MS,
        follow().then(() => copiesIn(theNote()?.folder ?? '').list()),
        null,
      ).catch(() => null);
      const current = theNote();
      if (!current) return null;
      const { folder, copiedAt, erased } = current;
      const known = { folder, copiedAt, stillHeld: erased.length };
      if (lying === null || isAway) return { ...known, state: 'away', trouble: null, backups: [] };
      return { ...known, state: trouble ? 'failing' : 'there', trouble, backups: lying };
    },
    get trouble() {
      return trouble;
    },
    async fetch(name) {
      const current = theNote();
      const copies = copiesIn(current?.folder ?? '');
      const all = current ? await inFolder(copies.list()) : [];
      const lying = all.find((copy) => copy.name === name);
      if (!current || !lying) throw new WorkbenchError('invalidInput', 'no such backup');
      if (backups.list().some((backup) => backup.name === name && backup.isVerified)) return;
      try {
        await inFolder(copies.get(name, desk));
        assertHolds(desk, lying, migrations);
        takeOutOfFile(desk, current.erased);
        backups.takeIn(name, desk, lying.reason, lying.at);
      } finally {
        rmSync(desk, { force: true });
      }
    },
  };
}

async function inFolder<Value>(work: Promise<Value>): Promise<Value> {
  return work.catch((thrown: unknown) => {
    throw fileFailure(thrown, 'fileUnreadable');
  });
}

/** @throws WorkbenchError `fileDamaged` unless a library holds what its note says. */
function assertHolds(file: string, { name, digest }: KeptBackup, migrations: readonly string[]): void {
  try {
    if (inspectLibrary(file, migrations).digest === digest) return;
  } catch (cause) {
    throw new WorkbenchError('fileDamaged', name, { cause });
  }
  throw new WorkbenchError('fileDamaged', name);
}

function readNote(file: string): Note | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (thrown) {
    const isAbsent = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (!isAbsent) console.error('The second folder for backups is not known any more.', thrown);
    return null;
  }
}

/**
 * The folder for the copies of this computer within the chosen one, which is made; the chosen one itself where copies
 * lie in it already. A folder that is gone later is never made anew: its place may be an unplugged stick's.
 */
async function folderIn(chosen: string, library: string): Promise<string> {
  try {
    const [real, data] = await Promise.all([realpath(chosen), realpath(path.dirname(library))]);
    if (`${real}${path.sep}`.startsWith(`${data}${path.sep}`)) {
      throw new WorkbenchError('fileUnwritable', 'the library itself lies there');
    }
    if ((await readdir(real)).some(isBackupName)) return real;
    const own = path.join(real, `ml-threat-workbench-backups-${fileSlug(hostname())}`);
    await mkdir(own, { recursive: true });
    return own;
  } catch (thrown) {
    throw fileFailure(thrown, 'fileUnwritable');
  }
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
