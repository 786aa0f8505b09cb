import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WHOLE_REPORT } from '#core/report/profiles.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { jpeg, png } from '#test/fixtures/pixels.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { keepLogo, logoKept, readLogoFile } from '../../../electron/report/logo-file.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { makeReport } from '../../../electron/report/make-report.ts';

const fileWith = (bytes: Uint8Array): string => {
  const file = path.join(temporaryFolder(), 'logo');
  writeFileSync(file, bytes);
  return file;
};
const reportWith = (logo: Uint8Array | null, shape: 'pdf' | 'html'): Promise<Buffer> =>
  readLogoFile(fileWith(logo ?? png(1, 1))).then((read) =>
    makeReport(
      creditScoring(),
      readCatalogue(),
      '2026-11-21',
      () => undefined,
      { choice: { ...WHOLE_REPORT, sections: ['cover', 'limits'] }, shape },
      undefined,
      logo === null ? undefined : read,
    ),
  );

test('a logo stands on the cover of the PDF as a figure that is told in words', async () => {
  const [plain, marked] = await Promise.all([reportWith(null, 'pdf'), reportWith(png(300, 120), 'pdf')]);
  expect(plain.toString('latin1')).not.toContain('/Subtype /Image');
  expect(marked.toString('latin1')).toMatch(/\/Subtype \/Image[\s\S]*\/Width 300\n\/Height 120/u);
  expect(marked.toString('latin1')).toContain('/Alt (Logo)');
});

test('a report without a title page has the logo in the head of its first page', async () => {
  const logo = await readLogoFile(fileWith(png(300, 120)));
  for (const profile of ['ciso', 'backlog', 'test'] as const) {
    const made = await makeReport(
      creditScoring(),
      readCatalogue(),
      '2026-11-21',
      () => undefined,
      { choice: { profile }, shape: 'pdf' },
      undefined,
      logo,
    );
    expect(made.toString('latin1')).toMatch(/\/Subtype \/Image[\s\S]*\/Width 300\n\/Height 120/u);
    const { pages } = await readPdf(made);
    expect(pages[0]).toMatch(/^Retail credit scoring Threat assessment of a machine-learning system · /u);
    expect(profile === 'ciso' ? pages.length : 1).toBe(1);
  }
});

test('a report with a logo is the same byte for byte, whatever channels its picture has', async () => {
  expect(await reportWith(png(300, 120), 'pdf')).toEqual(await reportWith(png(300, 120), 'pdf'));
});

test('the HTML carries the logo itself', async () => {
  const html = (await reportWith(jpeg(640, 128), 'html')).toString();
  expect(html).toContain(`<img class="logo" src="data:image/jpeg;base64,${jpeg(640, 128).toString('base64')}"`);
  expect(html).toContain('width="190" height="38" alt="Logo">');
});

test.each([
  ['an SVG', Buffer.from('<svg/>'), 'The file is neither a PNG nor a JPEG.'],
  ['a huge header', png(50_000, 4), 'The picture is wider or higher than 4,000 pixels.'],
  ['pixels that are none', png(4, 4).fill(7, 43, 50), 'The picture is cut off or damaged.'],
  ['rows packed in no known way', png(4, 4, Buffer.alloc(68, 9)), 'The picture is cut off or damaged.'],
  ['pixels without an end', png(4, 4, Buffer.alloc(200_000_000)), 'The picture is cut off or damaged.'],
])('%s is refused with its reason', async (_what, bytes, detail) => {
  await expect(readLogoFile(fileWith(bytes))).rejects.toMatchObject({ code: 'fileForeign', detail });
});

test('the logo of this machine is kept whole, read again and forgotten', async () => {
  const file = path.join(temporaryFolder(), 'report-logo.png');
  expect(await logoKept(file)).toBeNull();
  await keepLogo(file, png(600, 40));
  expect(readFileSync(file)).toEqual(png(600, 40));
  expect(await logoKept(file)).toMatchObject({ format: 'png', width: 600, height: 40 });
  await keepLogo(file, null);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['a JPEG', jpeg(60, 60)],
  ['a picture that was not made small', png(601, 40)],
  ['no picture', Buffer.from('no')],
])('%s is not kept', async (_what, bytes) => {
  const file = path.join(temporaryFolder(), 'report-logo.png');
  await expect(keepLogo(file, bytes)).rejects.toMatchObject({ code: 'invalidInput' });
  expect(existsSync(file)).toBe(false);
});
