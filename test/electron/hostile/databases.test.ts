import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { connectStore } from '../../../electron/store/client.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { HOSTILE_DATABASES } from '#test/fixtures/hostile/databases.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';

/** A store that takes longer for an answer counts as hung, and is killed. */
const PATIENCE_MS = 10_000;

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof WorkbenchError) return `${thrown.code}: ${thrown.detail}`;
    throw thrown;
  }
}

test.each(HOSTILE_DATABASES)(
  'a library with $name is refused by name, whole or in part, and left as it was',
  async (hostile) => {
    const file = path.join(temporaryFolder(), 'library.db');
    hostile.make(file);
    const before = await digestOf(file);
    const store = connectStore(() => nodeChild('library-process.ts', [file]).child, PATIENCE_MS);
    const listed = async () => `${(await store.list()).length === 1 ? 'one' : 'not one'} project`;
    expect({
      listed: await outcomeOf(listed),
      opened: hostile.opened === undefined ? undefined : await outcomeOf(() => store.open('p1' as ProjectId)),
    }).toEqual({ listed: hostile.listed, opened: hostile.opened });
    expect(await digestOf(file)).toBe(before);
  },
);
