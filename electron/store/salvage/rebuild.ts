import { existsSync, rmSync } from 'node:fs';
import type { SalvageReport } from '#core/ipc/backup.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { openLibrary } from '../library.ts';
import { logMark } from '../log-mark.ts';
import { putInPlace, setAside } from '../replace.ts';
import { readPages } from './pages.ts';
import { type Salvaged, salvage } from './salvage.ts';

/** Makes a library of what can be read of the damaged one in `file`, which is kept beside it under another name. */
export function rebuildLibrary(file: string, now: () => number): SalvageReport {
  const damaged = setAside(file, now());
  const log = `${file}-wal`;
  const found = salvage(readPages(file, existsSync(log) && hasOwnLog(file) ? log : null));
  putInPlace(file, build(`${file}.salvaged`, found, now));
  return { damaged, projects: found.map(({ name, kept, known }) => ({ name, kept, known })) };
}

function build(unfinished: string, found: readonly Salvaged[], now: () => number): string {
  for (const ending of ['', '-wal', '-mark']) rmSync(`${unfinished}${ending}`, { force: true });
  const made = openLibrary(unfinished);
  for (const { project, isInBin } of found) {
    made.put(project, now());
    if (isInBin) made.delete(project.id, now());
  }
  made.close();
  rmSync(`${unfinished}-mark`, { force: true });
  return unfinished;
}

/** False when the log beside a library is known not to be its own. */
function hasOwnLog(file: string): boolean {
  try {
    logMark(file).check();
    return true;
  } catch (thrown) {
    if (thrown instanceof WorkbenchError) return false;
    throw thrown;
  }
}
