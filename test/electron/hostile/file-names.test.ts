import path from 'node:path';
import { expect, test } from 'vitest';
import { fileSlug } from '../../../electron/files/file-name.ts';
import { PROJECT_NAMES } from '#test/fixtures/hostile/project-names.ts';

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

test('five hundred names of projects become names of files that lie in the chosen folder and are good everywhere', () => {
  expect(PROJECT_NAMES.length).toBeGreaterThanOrEqual(500);
  const bad = PROJECT_NAMES.filter((name) => {
    const slug = fileSlug(name);
    const inFolder = [path.posix, path.win32].every(
      ({ dirname, join }) => dirname(join('folder', `${slug}.mltw`)) === 'folder',
    );
    return !inFolder || !/^[a-z0-9](?:[a-z0-9-]{0,66}[a-z0-9])?$/u.test(slug) || DEVICE.test(slug);
  });
  expect(bad).toEqual([]);
});
