import { expect, test } from 'vitest';
import { isWebAddress } from '#core/knowledge/web-address.ts';
import { linksOf } from '#core/knowledge/links.ts';
import { readPack } from '#core/packs/read.ts';
import { htmlOf } from '#core/report/shapes/html.ts';
import { markdownOf } from '#core/report/shapes/markdown.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { knownLink } from '../../../electron/ipc/known-link.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { makePdf } from '../../../electron/report/pdf.ts';
import { HOSTILE_ADDRESSES } from '#test/fixtures/hostile/addresses.ts';
import { outlineOf } from '#test/fixtures/outline.ts';
import { examplePackText } from '#test/fixtures/packs.ts';
import { readPdf } from '#test/fixtures/pdf.ts';

const catalogue = readCatalogue();
const HARMLESS = 'https://owasp.org/a';

/** A report with every hostile address as a link, and one that is none. */
const outline = outlineOf(
  [...HOSTILE_ADDRESSES.map(([, address]) => address), HARMLESS].map((url, index) => ({
    kind: 'paragraph',
    text: [{ kind: 'link', text: `address ${index}`, url }],
  })),
);

test('there are forty of them', () => {
  expect(new Set(HOSTILE_ADDRESSES.map(([, address]) => address)).size).toBe(40);
});

test.each(HOSTILE_ADDRESSES)('%s leads nowhere out of the workbench', (_wrong, address) => {
  expect(() => knownLink(address, catalogue)).toThrow(expect.objectContaining({ code: 'invalidInput' }));
  expect(isWebAddress(address)).toBe(false);
});

test.each(HOSTILE_ADDRESSES)('%s is refused in a content pack', (_wrong, address) => {
  const pack = JSON.parse(examplePackText) as { strategies: { source: { url: string } }[] };
  pack.strategies[0]!.source.url = address;
  const read = readPack(JSON.stringify(pack));
  expect(read.ok ? [] : [...new Set(read.refusal.map(({ place }) => place))]).toEqual([
    'strategies, entry 1, source, url',
  ]);
});

test('every address of the catalogue is a plain one', () => {
  expect([...linksOf(catalogue)].filter((link) => !isWebAddress(link))).toEqual([]);
});

test('in reports only the harmless address can be clicked', async () => {
  const html = [...htmlOf(outline).matchAll(/href="([^"]*)"/gu)].map(([, address]) => address);
  const markdown = [...markdownOf(outline).matchAll(/\]\(([^)]*)\)/gu)].map(([, address]) => address);
  const bytes = await makePdf(outline, readFonts(), new Date('2026-11-21T00:00:00Z'));
  const { links } = await readPdf(bytes);
  expect({ html, markdown, links }).toEqual({ html: [HARMLESS], markdown: [HARMLESS], links: [HARMLESS] });
  expect(bytes.toString('latin1')).not.toMatch(/javascript:|file:|data:|vbscript:/iu);
});
