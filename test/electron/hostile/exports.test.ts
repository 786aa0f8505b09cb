import { inflateSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMermaid } from '#core/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { isFlowEnd } from '#core/model/element.ts';
import { type ProjectId } from '#core/model/ids.ts';
import { rowsOf } from '#core/model/change.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { WHOLE_REPORT } from '#core/report/profiles.ts';
import { csvField } from '#core/report/shapes/register.ts';
import type { Shape } from '#core/report/shapes/shape.ts';
import { linksOf } from '#core/knowledge/links.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { makeReport } from '../../../electron/report/make-report.ts';
import { assertSafePicture } from '../../../electron/report/safe-picture.ts';
import { openLibrary } from '../../../electron/store/library.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { hostileProject } from '#test/fixtures/hostile/hostile-project.ts';
import { FORMULAS, PAYLOADS } from '#test/fixtures/hostile/payloads.ts';
import { ODD_NAMES, SCRIPTS } from '#test/fixtures/hostile/scripts.ts';
import { DIAGRAM } from '#test/fixtures/model.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

const catalogue = readCatalogue();
const folder = mkdtempSync(path.join(tmpdir(), 'hostile-exports-'));
afterAll(() => rmSync(folder, { recursive: true }));
const CANARY = 'THE CANARY SINGS';
const canary = path.join(folder, 'canary.txt');
writeFileSync(canary, CANARY);

const report = (texts: readonly string[], shape: Shape): Promise<Buffer> =>
  makeReport(hostileProject(texts), catalogue, '2026-11-22', () => undefined, { choice: WHOLE_REPORT, shape });
const textOf = async (texts: readonly string[], shape: Shape): Promise<string> =>
  (await report(texts, shape)).toString();

test('a picture of the drawing is made of plain shapes and texts', () => {
  const options = { types: new Map(), badges: new Map(), theme: 'light', hatch: false } as const;
  for (const texts of [PAYLOADS, ODD_NAMES, SCRIPTS.map(({ name }) => name)]) {
    expect(() => assertSafePicture(svgOf(drawDiagram(hostileProject(texts), DIAGRAM, options)))).not.toThrow();
  }
});

test('the report in HTML has the elements of a report and no other', async () => {
  const html = await textOf(PAYLOADS, 'html');
  const body = html.slice(html.indexOf('<body>'));
  const tags = [...body.matchAll(/<\/?([a-z][^\s>/]*)((?:\s[^>]*)?)>/giu)];
  const wanted =
    'html body main footer header nav aside figure figcaption img p h1 h2 h3 ol ul li dl dt dd div table caption colgroup col thead tbody tr th td strong em span a hr'.split(
      ' ',
    );
  expect([...new Set(tags.map(([, name]) => name))].filter((name) => !wanted.includes(name!))).toEqual([]);
  const attributes = tags.flatMap(([, , text]) => [...text!.matchAll(/([\w-]+)="/gu)].map(([, name]) => name));
  expect([...new Set(attributes)].toSorted()).toEqual(
    ['alt', 'aria-label', 'class', 'height', 'href', 'id', 'rel', 'scope', 'src', 'width'].toSorted(),
  );
  const shown = body
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  expect(PAYLOADS.filter((payload) => shown.includes(payload)).length).toBeGreaterThan(50);
});

test('the report in Markdown holds no markup of its texts', async () => {
  const markdown = await textOf(PAYLOADS, 'md');
  expect(markdown.replaceAll('<br>', '')).not.toMatch(/<[a-z/!]/iu);
  expect(markdown).not.toMatch(/(?<!\\)\]\(\s*(?!https:)/u);
});

test('no field of the register is a formula, whatever components are called', async () => {
  const csv = await textOf(FORMULAS, 'csv');
  const fields = [...csv.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, field]) => field!);
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter((field) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(field))).toEqual([]);
  expect(FORMULAS.map(csvField).filter((field) => /^"[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(field))).toEqual([]);
});

test('the report in JSON says each text as it is', async () => {
  const json = JSON.stringify(JSON.parse(await textOf(PAYLOADS, 'json')));
  const said = PAYLOADS.filter((payload) => json.includes(JSON.stringify(payload).slice(1, -1)));
  expect(said.length).toBeGreaterThan(25);
});

test('a flowchart holds no markup and is read back', () => {
  const chart = writeMermaid(hostileProject(), DIAGRAM);
  expect(chart.replaceAll(/<br\/>|<-->/gu, '')).not.toMatch(/<[a-z/!]/iu);
  const read = readMermaid(chart, catalogue.types);
  expect(read.ok && read.value.leftOut).toEqual([]);
  expect(read.ok && read.value.sketch.components.map(({ name }) => name).toSorted()).toEqual(
    [...hostileProject().element.values()]
      .filter(isFlowEnd)
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('the report as PDF links to the catalogue only, acts on nothing, and reads no file', async () => {
  const texts = [...PAYLOADS, canary, `file://${canary}`, `<image href="${canary}"/>`, `![](${canary})`];
  const bytes = await report(texts, 'pdf');
  const { links, pages } = await readPdf(bytes);
  const known = new Set([...linksOf(catalogue)].map((link) => new URL(link).href));
  expect(links.filter((link) => !known.has(new URL(link).href))).toEqual([]);
  expect(pages.join(' ')).toContain('window.owned=1');
  const inside = unpacked(bytes);
  expect(inside).not.toMatch(
    /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFile|AA|RichMedia)\b/u,
  );
  expect(inside).not.toMatch(/\/URI\s*\((?!https:)/u);
  expect(inside).not.toContain(CANARY);
});

/** A PDF with its compressed streams unpacked, as a second reader sees it. */
function unpacked(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/gu)].map(({ index, 0: { length } }) => {
    const end = raw.indexOf('endstream', index + length);
    try {
      return inflateSync(bytes.subarray(index + length, end)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [
    raw.replaceAll(/stream\r?\n[^]*?endstream/gu, ''),
    ...streams.filter((one) => one.startsWith('<') || /\/Type|BT\b/u.test(one)),
  ].join('\n');
}

test('names in twenty scripts and with odd characters come back from the library as they were', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  const model = hostileProject([...SCRIPTS.map(({ name }) => name), ...ODD_NAMES]);
  const rows = rowsOf(model);
  const id = 'project' as ProjectId;
  const library = openLibrary(file);
  library.put({ id, rows }, 0);
  library.close();
  const again = openLibrary(file);
  expect(again.open(id).rows.toSorted(byRow)).toEqual(rows.toSorted(byRow));
  again.close();
});

const byRow = (a: { table: string; id: string }, b: { table: string; id: string }): number =>
  a.table + a.id < b.table + b.id ? -1 : 1;

test('the report draws every script it has letters for, and counts the characters it has none for', async () => {
  const shipped = SCRIPTS.filter(({ isShipped }) => isShipped).map(({ name }) => name);
  const whole = (await readPdf(await report(shipped, 'pdf'))).pages.join(' ');
  expect(whole).not.toContain('cannot be drawn');
  const others = SCRIPTS.filter(({ isShipped }) => !isShipped).map(({ name }) => name);
  const partly = (await readPdf(await report(others, 'pdf'))).pages.join(' ');
  expect(partly).toMatch(/\d+ different characters in the names and texts of this project cannot be drawn/u);
  expect(partly).toContain('□');
});

test('the report prints odd names without a character that cannot be seen', async () => {
  const pages = (await readPdf(await report(ODD_NAMES, 'pdf'))).pages.join(' ');
  expect(pages).not.toMatch(/(?! )[\p{Cc}\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u);
});
