import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Waits until the content of a file is on disk. */
export function flushFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Waits until a new name in a folder is on disk. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives a finished file its name, over what had it before, so that the name stands for either at any moment. */
export function giveName(finished: string, file: string): void {
  flushFile(finished);
  renameSync(finished, file);
  flushFolder(path.dirname(file));
}

/** Writes a small file whole or not at all. */
export function writeDurably(file: string, data: string | Uint8Array): void {
  const unfinished = `${file}.tmp`;
  writeFileSync(unfinished, data);
  giveName(unfinished, file);
}
