import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The files under a folder, by their paths from the root. */
const under = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
  );
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const pages = ['README.md', 'SECURITY.md', ...under('docs').filter((file) => file.endsWith('.md'))].map((file) => ({
  file,
  text: read(file),
}));

/** Where the links and pictures of a page lead within the project: a path from the root, and a heading there or ''. */
const places = pages.flatMap(({ file, text }) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, address = '']) => address)
    .filter((address) => !/^https?:/u.test(address))
    .map((address) => {
      const [to = '', heading = ''] = address.split('#');
      return { from: file, to: to === '' ? file : path.posix.join(path.posix.dirname(file), to), heading };
    }),
);

/** A heading as links name it: `## By day, by night` is `by-day-by-night`. */
const anchorsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test('every link and picture of the README, the guide and the security page leads somewhere', () => {
  const dead = places.filter(
    ({ to, heading }) =>
      !existsSync(path.join(root, to)) || (heading !== '' && to.endsWith('.md') && !anchorsOf(to).includes(heading)),
  );
  expect(dead).toEqual([]);
});

test('every picture that is kept is shown, and every guide is in the index', () => {
  const leadTo = new Set(places.map(({ to }) => to));
  const kept = [...under('docs/pictures'), ...under('docs/guide').filter((file) => !file.endsWith('README.md'))];
  expect(kept.filter((file) => !leadTo.has(file))).toEqual([]);
  expect(places).toContainEqual({ from: 'docs/guide/README.md', to: 'docs/guide/workshops.md', heading: '' });
});

test('every path of the project that is named is there', () => {
  const texts = [...pages.map(({ text }) => text), read('CONTRIBUTING.md')].join('\n');
  const places = /`((?:\.ci|\.github|build|content|core|docs|electron|renderer|test)\/[\w./*-]*)/gu;
  const named = [...texts.matchAll(places)].map(([, place = '']) => place.replace(/[^/]*\*.*$/u, ''));
  expect(named.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  expect(named).toContain('core/ipc/contract.ts');
});

test('every npm command that is named exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/(?:`|^)npm (?:run (?:-s )?)?([a-z:-]+)/gmu)].map(([, command = '']) => command),
  );
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(named)]));
  expect(named).toContain('start');
});

test('every key that the guide names does something', () => {
  const named = pages.flatMap(({ text }) => [...text.matchAll(/<kbd>(.+?)<\/kbd>/gu)].map(([, key = '']) => key));
  expect(chords()).toEqual(expect.arrayContaining([...new Set(named)]));
  expect(named).toContain('Ctrl+Shift+E');
});

const ARROWS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const PAGES: Readonly<Record<string, string>> = { PageUp: 'PgUp', PageDown: 'PgDn' };
const SHOWN: Readonly<Record<string, string>> = { ...ARROWS, ...PAGES, Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del' };

/** Every chord of the commands' definitions, as the app shows it on Windows and Linux. */
function chords(): readonly string[] {
  return under('renderer')
    .filter((file) => /\.tsx?$/u.test(file))
    .flatMap((file) => [...read(file).matchAll(/\bkeys: (\[.*?\]|arrows\(.*?\))/gsu)].map(([, keys = '']) => keys))
    .flatMap((keys) => {
      const written = [...keys.matchAll(/'([^']*)'/gu)].map(([, chord = '']) => chord);
      return keys.startsWith('arrows')
        ? written.flatMap((prefix) => Object.keys(ARROWS).map((key) => prefix + key))
        : written;
    })
    .map((chord) =>
      chord
        .split(/\+(?=.)/u)
        .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
        .join('+'),
    );
}
