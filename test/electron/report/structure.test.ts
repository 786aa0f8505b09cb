import { expect, test } from 'vitest';
import type { Block, Table, Text } from '#core/report/outline.ts';
import { outlineOf } from '#test/fixtures/outline.ts';
import { readStructure } from '#test/fixtures/pdf-structure.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { makePdf } from '../../../electron/report/pdf.ts';

const words = (text: Text) => ({ kind: 'paragraph', text }) as const;
const table: Table = {
  kind: 'table',
  label: 'Findings',
  columns: [
    { heading: 'Risk', share: 1 },
    { heading: 'Level', share: 1 },
  ],
  rows: [
    [[words('Model theft')], [{ kind: 'level', mark: 'high', text: 'High' }]],
    [[words('Skewing')], [{ kind: 'list', items: ['low', 'soon'] }]],
  ],
};

async function structure(...blocks: readonly Block[]) {
  const outline = outlineOf(blocks, { marking: 'Confidential' });
  return readStructure(await makePdf(outline, readFonts(), new Date('2026-11-21T00:00:00Z')));
}

/** A page's tree below the document, without the blanks that pdf.js puts where a text begins further right. */
const below = (page: string | undefined): string =>
  (page ?? '')
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/^ {4}/u, '').replace(/^(\s*\w+ ")\s/u, '$1'))
    .join('\n');

test('tags headings by their level, paragraphs, lists, tables with their header cells, and pictures in words', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><rect width="9" height="9"/></svg>';
  const { pages, untagged } = await structure(
    { kind: 'heading', level: 1, text: 'Register', anchor: 'r' },
    { kind: 'heading', level: 2, text: 'Theft', eyebrow: 'ML05', anchor: 't' },
    words(['All ', { kind: 'strong', text: 'findings' }, '.']),
    { kind: 'list', items: ['one', 'two'] },
    table,
    { kind: 'keyValues', rows: [{ key: 'Owner', value: 'Ada' }] },
    { kind: 'tally', items: [{ mark: 'low', figure: 3, label: 'low' }] },
    { kind: 'note', text: 'Mind this.' },
    { kind: 'figure', svg, width: 20, height: 10, alt: 'A model and its users', caption: 'The system' },
  );
  expect(pages.map(below)).toEqual([
    `H1 "Register"
H2 "ML05Theft"
P "All findings."
L
  LI
    LBody "one"
  LI
    LBody "two"
Table
  TR
    TH "Risk"
    TH "Level"
  TR
    TD
      P "Model theft"
    TD
      P "High"
  TR
    TD
      P "Skewing"
    TD
      L
        LI
          LBody "low"
        LI
          LBody "soon"
Table
  TR
    TH "Owner"
    TD "Ada"
L
  LI
    LBody
      P "3"
      P "low"
P "Mind this."
Figure (A model and its users)
P "The system"`,
  ]);
  expect(untagged).toEqual([]);
});

test('tags links with their annotations, one for each line, and the table of contents as links', async () => {
  const long =
    'a page whose name is so long that it goes over the end of the line and on to the next one, which must be told by two';
  const { pages } = await structure(
    { kind: 'contents' },
    { kind: 'heading', level: 1, text: 'Sources', anchor: 's' },
    words([
      'See ',
      { kind: 'link', text: long, url: 'https://mltop10.info/' },
      ' or ',
      { kind: 'reference', text: 'Sources', anchor: 's' },
    ]),
  );
  expect(below(pages[0]).replaceAll(/(?<=")[^"]{60,}(?=")/gu, long)).toBe(`P "Contents"
TOC
  TOCI
    Link "Sources 1" →2
H1 "Sources"
P "See or"
  Link "${long}" →2
  Link "Sources" →1`);
});

test('takes the header row for part of its table once, however many pages repeat it', async () => {
  const rows = Array.from({ length: 90 }, () => table.rows).flat();
  const { pages, untagged } = await structure({ ...table, rows });
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.map((page) => page.match(/TH "/gu)?.length ?? 0)).toEqual([2, ...pages.slice(1).map(() => 0)]);
  expect(untagged).toEqual([]);
});

test('says words that run from right to left in the order of reading', async () => {
  const { pages } = await structure(words('The store נתונים של הבנק keeps all of it'));
  expect(pages[0]).toContain('Span (נתונים של הבנק)');
});

test('reads an English sentence from left to right although it begins with a Hebrew name', async () => {
  const { pages } = await structure(words('נתונים feeds the model.'));
  expect(below(pages[0])).toMatch(/^P " ?feeds the model\."\n  Span \(נתונים/u);
});
