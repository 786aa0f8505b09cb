import { WorkbenchError } from '#core/workbench-error.ts';

/** A failure of SQLite or of the file system by the name the screen has for it; bugs are passed on as they are. */
export function libraryFailure(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof WorkbenchError) return thrown;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const named = (as: ConstructorParameters<typeof WorkbenchError>[0]): WorkbenchError =>
    new WorkbenchError(as, code, { cause: thrown });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return named('diskFull');
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return named('libraryLocked');
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) return named('libraryDamaged');
  if (code === 'SQLITE_READONLY_DBMOVED') return named('libraryMoved');
  if (/^SQLITE_(IOERR|CANTOPEN|READONLY|PERM|AUTH|NOMEM)/.test(code) || 'errno' in thrown)
    return named('libraryUnavailable');
  return thrown;
}
