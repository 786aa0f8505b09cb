import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../../electron/store/library.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';

/** A library as a kill leaves it: copied, with its log and its note, while it is open after an edit. */
function killed(name = 'Credit scoring'): string {
  const [file, left] = [temporaryFolder(), temporaryFolder()].map((folder) => path.join(folder, 'library.db'));
  const library = openLibrary(file!);
  onTestFinished(() => library.close());
  const project = newProject('p1', name);
  library.put(project, 0);
  library.apply(project.id, 0, added(training()));
  for (const ending of ['', '-wal', '-mark']) copyFileSync(`${file}${ending}`, `${left}${ending}`);
  return left!;
}

const refusal = (detail: string): Error =>
  expect.objectContaining({ code: 'libraryDamaged', detail: `the log library.db-wal ${detail}` }) as Error;

test('a library that was killed opens with its own log', () => {
  const library = openLibrary(killed());
  expect(library.list()).toMatchObject([{ components: 1 }]);
  library.close();
});

test('a process that ends by itself without closing its library leaves one that opens', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  const store = new URL('../../../electron/store/library.ts', import.meta.url).href;
  const project = JSON.stringify(newProject('p1', 'Credit scoring'));
  const script = `import { openLibrary } from '${store}'; openLibrary(process.argv[1]).put(${project}, 0);`;
  execFileSync(process.execPath, [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    '--input-type=module',
    '--eval',
    script,
    file,
  ]);
  const library = openLibrary(file);
  expect(library.list()).toMatchObject([{ name: 'Credit scoring' }]);
  library.close();
});

test.each([
  ['gone', (log: string) => rmSync(log), 'is gone, and with it the last edits'],
  ['emptied', (log: string) => truncateSync(log), 'is gone, and with it the last edits'],
  ["another library's", (log: string) => writeFileSync(log, readFileSync(`${killed('Fraud')}-wal`)), 'is not its own'],
])('a log that is %s is damage by name, and nothing is touched', (_what, happen, detail) => {
  const file = killed();
  happen(`${file}-wal`);
  const before = readFileSync(file);
  expect(() => openLibrary(file)).toThrow(refusal(detail));
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a log beside a library that was closed is not its own', () => {
  const file = killed();
  openLibrary(file).close();
  writeFileSync(`${file}-wal`, readFileSync(`${killed('Fraud')}-wal`));
  expect(() => openLibrary(file)).toThrow(refusal('is not its own'));
});

test('a library without a note, or with one that cannot be read, opens as SQLite finds it', () => {
  const file = killed();
  writeFileSync(`${file}-mark`, 'op');
  openLibrary(file).close();
  rmSync(`${file}-mark`);
  expect(openLibrary(file).list()).toHaveLength(1);
});
