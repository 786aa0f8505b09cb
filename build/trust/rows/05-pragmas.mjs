// @ts-check
import { join } from 'node:path';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { withFolder } from '../library.mjs';

export const row = 5;
export const title = 'What keeps edits durable is set at every opening and read back';

const WANTED = {
  journal_mode: 'wal',
  synchronous: 2,
  locking_mode: 'exclusive',
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  fullfsync: 1,
};

export async function run() {
  return withFolder((folder) => {
    const wrong = Array.from({ length: 10 }, (_, index) => {
      const { database, close } = openLibraryFile(join(folder, 'library.db'), MIGRATIONS);
      const off = Object.entries(WANTED).filter(([name, value]) => database.pragma(name, { simple: true }) !== value);
      close();
      return off.map(([name]) => `${name} at opening ${index + 1}`);
    }).flat();
    const figure =
      `${Object.keys(WANTED).length} settings at 10 openings, ${wrong.length} wrong ${wrong.join(', ')}`.trim();
    return { figure, verdict: wrong.length === 0 ? 'pass' : 'fail' };
  });
}
