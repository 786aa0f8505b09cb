import { readFileSync } from 'node:fs';
import path from 'node:path';
import { png } from '#test/fixtures/pixels.ts';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

journey(
  'a report is chosen, seen before it is made, and handed over as a page and as a file of its own',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.fromTemplate('Credit scoring with online feedback');
    const preview = page.getByRole('region', { name: 'Preview' });
    const choose = async (field: string, option: string): Promise<void> => {
      await page.getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };

    await journey.step('the whole report is offered, and seen at once', async () => {
      await page.getByRole('button', { name: 'Export report' }).click();
      await expect(preview.getByRole('heading', { name: 'Remediation plan' })).toBeVisible();
      await expect(preview.getByText('Made with')).toBeAttached();
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('a logo is taken from a picture alone, and seen on the cover', async () => {
      const taken = page.locator('input[type=file]');
      const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
      await taken.setInputFiles(file('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')));
      await expect(page.getByRole('alert')).toHaveText('The file is neither a PNG nor a JPEG.');
      await taken.setInputFiles(file('logo.png', png(1200, 300)));
      await expect(preview.getByRole('img', { name: 'Logo' })).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('the one-page brief asks for decisions and says nothing of the method', async () => {
      await choose('For whom', 'One-page brief');
      await expect(preview.getByRole('heading', { name: 'Decisions requested' })).toBeVisible();
      await expect(preview.getByRole('heading', { name: 'Method and caveats' })).toBeHidden();
      const field = page.getByRole('textbox', { name: 'Classification', exact: true });
      await field.fill('Confidential');
      await field.press('Tab');
      await expect(preview.getByText('Confidential')).toBeVisible();
    });

    const pdf = path.join(folder, 'brief.pdf');
    await journey.step('it comes as one page', async () => {
      await workbench.saveTo(pdf);
      await page.getByRole('button', { name: 'Save report…' }).click();
      await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
      const { pages } = await readPdf(pdf);
      expect(pages.length).toBe(1);
      for (const part of [
        'Decisions requested',
        '□ Yes □ No',
        'Confidence in the weakest score',
        'Confidential',
        'CC BY-SA 4.0',
      ]) {
        expect(pages[0]).toContain(part);
      }
      await page.getByRole('button', { name: 'Dismiss' }).click();
    });

    await journey.step(
      'what was wanted is kept, and a section is taken in; the HTML loads nothing and runs nothing',
      async () => {
        await page.getByRole('button', { name: 'Export report' }).click();
        await expect(preview.getByRole('heading', { name: 'Decisions requested' })).toBeVisible();
        await choose('File', 'HTML, one file');
        await page.getByText('Heat maps and bars', { exact: true }).click();
        await expect(preview.getByRole('heading', { name: 'Risk posture' })).toBeVisible();
        const html = path.join(folder, 'brief.html');
        await workbench.saveTo(html);
        await page.getByRole('button', { name: 'Save report…' }).click();
        await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
        const text = readFileSync(html, 'utf8');
        expect(text).toContain('default-src &#39;none&#39;; img-src data:');
        expect(text).toContain('Risk posture');
        expect(text).not.toMatch(/<script|<link|\son\w+=/u);
      },
    );
  },
);
