import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { giveName } from './durable.ts';

/**
 * Keeps a damaged library, with its log, under a name of its own beside it.
 *
 * @param at the time in milliseconds since 1970, which is part of the name
 * @returns the name
 */
export function setAside(file: string, at: number): string {
  const kept = `${path.basename(file)}.damaged-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const ending of ['', '-wal']) {
    if (!existsSync(`${file}${ending}`)) continue;
    const copy = path.join(path.dirname(file), `${kept}${ending}`);
    copyFileSync(`${file}${ending}`, `${copy}.tmp`);
    giveName(`${copy}.tmp`, copy);
  }
  return kept;
}

/** Puts a finished library in the place of the closed one, whose log would else be replayed into it. */
export function putInPlace(file: string, finished: string): void {
  for (const ending of ['-mark', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  giveName(finished, file);
}
