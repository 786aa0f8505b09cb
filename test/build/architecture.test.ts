import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** A source file with what it imports: files of ours by their path from the root, everything else as it is written. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = ['core', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readSource(`${folder}/${name.replaceAll(path.sep, '/')}`)),
);

function readSource(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8');
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  return { file, text, imports: [...new Set(named)].map((name) => resolveName(file, name)) };
}

function resolveName(file: string, name: string): string {
  const [bare = name] = name.split('?');
  if (bare.startsWith('#')) return bare.slice(1);
  return bare.startsWith('.') ? path.posix.join(path.posix.dirname(file), bare) : name;
}

/** Imports of the files under a folder that the test does not allow, each as `file → import`. */
const offending = (under: string, allowed: (imported: string) => boolean): readonly string[] =>
  sources
    .filter(({ file }) => file.startsWith(under))
    .flatMap(({ file, imports }) =>
      imports.filter((imported) => !allowed(imported)).map((imported) => `${file} → ${imported}`),
    );

/** The package that an import names: `@scope/name` or `name`. */
const packageOf = (imported: string): string => /^(@[^/]+\/)?[^/]+/u.exec(imported)?.[0] ?? imported;

test('the core knows itself and zod alone', () => {
  expect(offending('core/', (imported) => imported.startsWith('core/') || imported === 'zod')).toEqual([]);
});

test('the window knows nothing of the privileged side or of Node', () => {
  const forbidden = (imported: string): boolean =>
    imported.startsWith('electron/') || imported.startsWith('node:') || packageOf(imported) === 'electron';
  expect(offending('renderer/', (imported) => !forbidden(imported))).toEqual([]);
});

test('the privileged side knows nothing of the window', () => {
  const forbidden = ['react', 'react-dom', 'react-aria-components', '@xyflow/react', 'zustand'];
  const allowed = (imported: string): boolean =>
    !imported.startsWith('renderer/') && !forbidden.includes(packageOf(imported));
  expect(offending('electron/', allowed)).toEqual([]);
});

test('no file reaches itself through what it imports', () => {
  const importsOf = new Map(sources.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  function findCycle(file: string, trail: readonly string[]): readonly string[] {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const imported of importsOf.get(file) ?? []) {
      const cycle = findCycle(imported, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  }
  expect(sources.map(({ file }) => findCycle(file, [])).find((cycle) => cycle.length > 0) ?? []).toEqual([]);
});

/** Files that use a name, seen as code: comments and texts do not count. */
function filesUsing(name: string): readonly string[] {
  return sources
    .filter(({ file, text }) => text.includes(name) && mentions(parseSync(file, text).program, name))
    .map(({ file }) => file);
}

function mentions(node: unknown, name: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && String(node.type).endsWith('Identifier') && 'name' in node && node.name === name) return true;
  return Object.values(node).some((child) => mentions(child, name));
}

test('one file alone listens to pages', () => {
  expect(filesUsing('ipcMain')).toEqual(['electron/ipc/serve.ts']);
});

test.each(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'DOMParser'])(
  'the window never turns text into markup by %s',
  (name) => {
    expect(filesUsing(name).filter((file) => file.startsWith('renderer/'))).toEqual([]);
  },
);
