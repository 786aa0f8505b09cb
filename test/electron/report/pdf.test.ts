import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Figure, Table } from '#core/report/outline.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { makePdf } from '../../../electron/report/pdf.ts';
import { outlineOf } from '#test/fixtures/outline.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

const fonts = readFonts();
const day = new Date('2026-11-21T00:00:00Z');

const words = (text: string): Block => ({ kind: 'paragraph', text });
const section = (text: string, anchor = text): Block => ({ kind: 'heading', level: 1, text, anchor });
const nextPage: Block = { kind: 'pageBreak', orientation: 'portrait' };

function figure(inside: string): Figure {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">${inside}</svg>`;
  return { kind: 'figure', svg, width: 200, height: 100, alt: 'a picture', caption: 'Picture' };
}

function table(rows: number, text = 'a reason that takes a line or two of a narrow column'): Table {
  const cell = (content: string) => [words(content) as never];
  return {
    kind: 'table',
    label: 'rows',
    columns: [
      { heading: 'Number', share: 1 },
      { heading: 'Reason', share: 2 },
    ],
    rows: Array.from({ length: rows }, (_, row) => [cell(`row ${row}`), cell(text)]),
  };
}

const outline = (...blocks: readonly Block[]) =>
  outlineOf(blocks, { author: 'Ada', keywords: ['threat model', 'security'], maker: 'ML Threat Workbench 0.1.0' });
const pdf = (...blocks: readonly Block[]): Promise<Buffer> => makePdf(outline(...blocks), fonts, day);
const read = async (...blocks: readonly Block[]) => readPdf(await pdf(...blocks));

test('tells title, subject, author, keywords, language, maker and day to whoever opens the file', async () => {
  const { info } = await read(words('Text'));
  expect(info).toMatchObject({
    Title: 'Credit scoring',
    Subject: 'Threat assessment',
    Author: 'Ada',
    Keywords: 'threat model, security',
    Language: 'en-GB',
    Creator: 'ML Threat Workbench 0.1.0',
    CreationDate: 'D:20261121000000Z',
    ModDate: 'D:20261121000000Z',
    PDFFormatVersion: '1.7',
  });
});

test('files deeper headings under their sections in the bookmarks', async () => {
  const { bookmarks } = await read(
    section('Risks'),
    { kind: 'heading', level: 2, text: 'Model Skewing', eyebrow: 'ML08', anchor: 'ml08' },
    { kind: 'heading', level: 3, text: 'Reasons', anchor: 'ml08-why' },
    section('Method'),
    { kind: 'heading', level: 3, text: 'Bands', anchor: 'bands' },
    words('Text'),
  );
  expect(bookmarks).toEqual([
    { title: 'Risks', items: [{ title: 'ML08 Model Skewing', items: [{ title: 'Reasons', items: [] }] }] },
    { title: 'Method', items: [{ title: 'Bands', items: [] }] },
  ]);
});

test('numbers every page but a cover, and marks all of them', async () => {
  const marked = {
    ...outline(words('One'), nextPage, words('Two'), nextPage, words('Three')),
    marking: 'Confidential',
  };
  const { pages } = await readPdf(await makePdf(marked, fonts, day));
  expect(pages).toEqual([
    'One Credit scoring Confidential Page 1 of 3',
    'Two Credit scoring Confidential Page 2 of 3',
    'Three Credit scoring Confidential Page 3 of 3',
  ]);
});

test.each([
  ['A4', '595.28 841.89', '841.89 595.28'],
  ['Letter', '612 792', '792 612'],
] as const)('is printed on %s, upright and turned', async (pageSize, upright, turned) => {
  const blocks = [words('One'), { kind: 'pageBreak', orientation: 'landscape' } as const, words('Two')];
  const bytes = await makePdf({ ...outline(...blocks), pageSize }, fonts, day);
  const sizes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/gu)].map(([, size]) => size);
  expect(sizes).toEqual([upright, turned]);
});

test('repeats the header row on every page of a long table', async () => {
  const { pages } = await read(table(120));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => page.startsWith('Number Reason row'))).toEqual(pages);
});

test('never leaves a heading alone at the end of a page', async () => {
  for (let lines = 40; lines <= 56; lines += 2) {
    const filler = Array.from({ length: lines }, (_, line) => words(`line ${line}`));
    const { pages } = await read(...filler, section('Register', 'r'), words('All findings.'), table(3));
    const page = pages.find((text) => text.includes('Register'));
    expect(page).toMatch(/Register All findings\. Number Reason row 0/u);
  }
});

test('never parts headings that follow each other from what they are about', async () => {
  const below: Block = { kind: 'heading', level: 2, text: 'Left out', anchor: 'out' };
  const points: Block = { kind: 'list', items: ['First point', 'Second point', 'Third point'] };
  for (let lines = 28; lines <= 40; lines++) {
    const filler = Array.from({ length: lines }, (_, line) => words(`line ${line}`));
    const tabled = await read(...filler, section('Limits', 'l'), below, table(3));
    expect(tabled.pages.find((text) => text.includes('Limits'))).toMatch(/Limits Left out Number Reason row 0/u);
    const listed = await read(...filler, section('Limits', 'l'), below, points);
    expect(listed.pages.find((text) => text.includes('Limits'))).toMatch(/First point .*Third point/u);
  }
});

test('takes as many blocks to the page of a heading as the heading says', async () => {
  for (let lines = 28; lines <= 40; lines++) {
    const filler = Array.from({ length: lines }, (_, line) => words(`line ${line}`));
    const heading: Block = { kind: 'heading', level: 2, text: 'Theft', anchor: 't', keeps: 3 };
    const { pages } = await read(...filler, heading, words('Meaning'), words('Weight'), table(3));
    expect(pages.find((text) => text.includes('Theft'))).toMatch(/Theft Meaning Weight Number Reason row 0/u);
  }
});

test('sets a document that is to stand on one page smaller, and closer, until it does', async () => {
  const lines = Array.from({ length: 38 }, (_, line) => words(`line ${line}`));
  const head: Block = { kind: 'masthead', eyebrow: 'Threat assessment', title: 'Credit scoring', line: 'Brief' };
  const made = async (isOnePage: boolean) =>
    (await readPdf(await makePdf({ ...outline(head, section('Summary'), ...lines), isOnePage }, fonts, day))).pages;
  expect(await made(false)).toHaveLength(2);
  const [page, ...more] = await made(true);
  expect(more).toEqual([]);
  expect(page).toMatch(/^Credit scoring Threat assessment · Brief Summary line 0 .* line 37 /u);
});

test('sets what no page can hold in readable letters as usual, on two pages', async () => {
  const lines = Array.from({ length: 60 }, (_, line) => words(`line ${line}`));
  const usual = outline(section('Summary'), ...lines);
  const made = await makePdf({ ...usual, isOnePage: true }, fonts, day);
  expect(made).toEqual(await makePdf(usual, fonts, day));
});

test('never leaves the last row of a table alone on a page', async () => {
  for (let rows = 20; rows <= 34; rows++) {
    const { pages } = await read(table(rows));
    expect(pages.at(-1)?.match(/row \d+/gu)?.length).toBeGreaterThan(1);
  }
});

test('never leaves the last of several facts alone on a page', async () => {
  for (let facts = 24; facts <= 36; facts++) {
    const rows = Array.from({ length: facts }, (_, fact) => ({ key: `fact ${fact}`, value: 'known' }));
    const { pages } = await read({ kind: 'keyValues', rows });
    expect(pages.at(-1)?.match(/fact \d+/gu)?.length).toBeGreaterThan(1);
  }
});

test('turns pages without leaving an empty one behind a block that fills its page', async () => {
  for (let lines = 26; lines <= 40; lines++) {
    const filler = Array.from({ length: lines }, (_, line) => words(`line ${line}`));
    const { pages } = await read(...filler, nextPage, words('Next'));
    expect(pages.filter((page) => !/line|Next/u.test(page))).toEqual([]);
  }
});

test('links to the web by https only, and says the rest as text', async () => {
  const link = (url: string) => ({ kind: 'link', text: `to ${url}`, url }) as const;
  const { links, pages } = await read({
    kind: 'paragraph',
    text: [
      link('https://mltop10.info/'),
      ' ',
      link('javascript:alert(1)'),
      ' ',
      link('file:///etc/passwd'),
      ' ',
      link('http://mltop10.info/'),
      ' ',
      link('no address'),
    ],
  });
  expect(links).toEqual(['https://mltop10.info/']);
  expect(pages[0]).toContain(
    'to https://mltop10.info/ to javascript:alert(1) to file:///etc/passwd to http://mltop10.info/ to no address',
  );
});

test('carries its fonts, those of pictures too', async () => {
  const { fonts: found } = await read(
    section('Fonts'),
    {
      kind: 'paragraph',
      text: ['plain ', { kind: 'strong', text: 'strong ' }, { kind: 'emphasis', text: 'emphasis' }],
    },
    figure('<text x="10" y="40" font-family="Inter, sans-serif" font-weight="600" font-size="12">Models</text>'),
  );
  expect(found).toEqual({ 'Inter-Regular': true, 'Inter-SemiBold': true, 'Inter-Italic': true });
});

test('sets nothing smaller than 6 points, letters on level marks included', async () => {
  const { smallestText } = await read(
    { kind: 'tally', items: [{ mark: 'critical', figure: 1, label: 'critical' }] },
    { kind: 'level', mark: 'low', text: 'Low 2.0' },
    { kind: 'level', mark: 'question', text: 'Open' },
    { kind: 'paragraph', tone: 'quiet', text: 'quiet' },
    table(1),
  );
  expect(smallestText).toBeGreaterThanOrEqual(6);
});

test('makes the same bytes of the same outline and day', async () => {
  const blocks = [
    section('Register'),
    table(30),
    words('신용 모델, მოდელი, մոդել, ሞዴል, মডেল, மாதிரி'),
    figure('<rect x="1" y="1" width="10" height="10"/>'),
  ];
  const [first, second] = [await pdf(...blocks), await pdf(...blocks)];
  expect(first.equals(second)).toBe(true);
});

test('breaks a word of 100,000 characters and loses none of them', async () => {
  const { pages } = await read(words('x'.repeat(100_000)), table(1, 'y'.repeat(20_000)));
  const all = pages.join('');
  expect(all.split('x').length - 1).toBe(100_000);
  expect(all.split('y').length - 1).toBe(20_000);
});

test('breaks a long name in a narrow column at its seams', async () => {
  const [number, reason] = table(1).columns;
  const columns = [{ ...number!, share: 5 }, reason!];
  const { pages } = await read({ ...table(1, 'customer_transactions_eu.featureStore'), columns });
  expect(pages[0]).toContain('customer_transactions_eu. featureStore');
});

test('shows a mark for every character that no typeface has, and says how many there are', async () => {
  const { pages } = await read(words('Kredit-Modell 신용 రుణ 🦊'));
  expect(pages[0]).toContain('Kredit-Modell 신용 □□□ □');
  expect(pages[0]).toContain('4 different characters in the names and texts of this project cannot be drawn');
});

test('says nothing of missing characters when there are none', async () => {
  const { pages } = await read(words('Crédit à l’été – naïve Übung, Ελληνικά, Русский'));
  expect(pages[0]).toBe('Crédit à l’été – naïve Übung, Ελληνικά, Русский Credit scoring Page 1 of 1');
});

test('prints markup, control characters and marks of direction as harmless text', async () => {
  const { pages } = await read(words('<b>&amp; {{x}}\u0000\u0007\u202eright\u200b\u2066 $& \\n\r\nend'));
  expect(pages[0]).toContain('<b>&amp; {{x}}right $& \\n end');
});

test('reads no file and no address that content names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-canary-'));
  const canary = join(folder, 'canary.txt');
  writeFileSync(canary, 'THE CANARY SINGS');
  const { pages } = await read(
    section(canary),
    { kind: 'paragraph', text: [{ kind: 'link', text: canary, url: `file://${canary}` }] },
    table(1, canary),
    figure(`<text x="1" y="20" font-size="10">${canary}</text>`),
  );
  rmSync(folder, { recursive: true });
  expect(pages.join(' ')).not.toContain('CANARY SINGS');
});

test.each([
  ['an image by address', '<image href="/etc/hostname" width="10" height="10"/>'],
  ['an image by old address', '<image xlink:href="/etc/hostname" width="10" height="10"/>'],
  ['a link', '<a href="https://mltop10.info"><text>x</text></a>'],
  ['another drawing', '<use href="#x"/>'],
  ['a style sheet', '<style>@import "x"</style>'],
  ['a style', '<rect style="fill:url(x)"/>'],
  ['a pattern from elsewhere', '<rect fill="url(https://mltop10.info/x)"/>'],
  ['an attribute without quotes', '<image href=/etc/hostname />'],
  ['a comment', '<!-- <x> -->'],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
  ['a handler', '<rect onload="x"/>'],
])('refuses a picture that holds %s', async (_what, inside) => {
  await expect(pdf(figure(inside))).rejects.toThrow(/a picture may/u);
});

test('takes names that look like markup in a picture for names', async () => {
  const { pages } = await read(figure('<text x="1" y="20" font-size="10">href="x" url(y) &lt;image&gt;</text>'));
  expect(pages[0]).toContain('href="x" url(y) <image>');
});

test('turns the page for a wide picture and turns it back', async () => {
  const bytes = await pdf(
    words('Upright'),
    { kind: 'pageBreak', orientation: 'landscape' },
    figure('<rect x="1" y="1" width="10" height="10"/>'),
    nextPage,
    words('Upright again'),
  );
  const sizes = bytes.toString('latin1').match(/\/MediaBox \[[^\]]+\]/gu);
  expect(sizes).toEqual([
    '/MediaBox [0 0 595.28 841.89]',
    '/MediaBox [0 0 841.89 595.28]',
    '/MediaBox [0 0 595.28 841.89]',
  ]);
});
