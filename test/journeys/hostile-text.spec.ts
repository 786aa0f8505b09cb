import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { writeProjectFile } from '#core/formats/mltw.ts';
import { hostileProject } from '#test/fixtures/hostile/hostile-project.ts';
import { PAYLOADS } from '#test/fixtures/hostile/payloads.ts';
import { SCRIPTS } from '#test/fixtures/hostile/scripts.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

/** Names in twenty scripts lie among them: what is shown is what was written. */
const TEXTS = [...PAYLOADS, ...SCRIPTS.map(({ name }) => name)];
const model = hostileProject(TEXTS);

/** Elements of the page that only markup in a text could have made, and whether a payload went off. */
const tracesIn = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    owned: 'owned' in window,
    made: [
      ...document.querySelectorAll(
        'body script, iframe, object, embed, base, foreignObject, details[ontoggle], video, math, meta[http-equiv=refresh], [onerror], [onload], [onfocus], [onbegin], [href^="javascript:"], img:not([src^="data:"], [src^="blob:"], [src^="app:"], [src^="./"], [src^="/"])',
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 120)),
  }));

journey(
  'a hundred texts that try to run as scripts stay texts on every screen and in the report',
  async ({ workbench, folder }) => {
    journey.setTimeout(240_000);
    const { page } = workbench;
    page.on('dialog', (dialog) => {
      workbench.violations.push(`a dialog of the page: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const expectNoTrace = async (): Promise<void> => expect(await tracesIn(page)).toEqual({ owned: false, made: [] });

    await journey.step('the project is opened', async () => {
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, 'hostile.mltw');
      writeFileSync(file, writeProjectFile({ model, catalogueVersion: '2026.1' }));
      await workbench.app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, file);
      await page.keyboard.press('Control+o');
      await expect(workbench.canvas).toBeVisible();
      await page.keyboard.press('Shift+1');
      await expectNoTrace();
    });

    await journey.step('every name stands on the canvas as it was written', async () => {
      await expect
        .poll(() => page.evaluate(() => document.querySelectorAll('[data-testid^="rf__node-c"]').length))
        .toBeGreaterThan(110);
      const said = await page.evaluate(() =>
        [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')).join('\n'),
      );
      const one = (text: string): string => text.replaceAll(/\s+/gu, ' ');
      expect(TEXTS.filter((payload) => !one(said).includes(one(payload)))).toEqual([]);
      await expectNoTrace();
    });

    await journey.step('the panels show names and descriptions unchanged', async () => {
      for (const index of [0, 21, 42, 63, 84]) {
        await page.getByTestId(`rf__node-c${index}`).click();
        await workbench.tab('Component');
        await expect(page.getByRole('tabpanel').getByRole('textbox').first()).toHaveValue(PAYLOADS[index]!);
        for (const tab of ['Findings', 'Assessment'] as const) {
          await workbench.tab(tab);
          await expectNoTrace();
        }
        await workbench.tab('Component');
      }
    });

    await journey.step('tooltips, the table of all findings and the diagram as text hold texts only', async () => {
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find in the drawing' }).fill(PAYLOADS[7]!);
      await expect(page.getByRole('search')).toContainText(/1 of \d+/u);
      await page.keyboard.press('Escape');
      await workbench.canvas.focus();
      await page.keyboard.press('Shift+1');
      await page.getByTestId('rf__node-c44').hover();
      await expectNoTrace();
      await page.keyboard.press('Control+j');
      await expect(page.getByRole('table', { name: 'All findings' })).toBeVisible();
      const shown = await page.getByRole('table', { name: 'All findings' }).innerText();
      expect(PAYLOADS.filter((payload) => shown.includes(payload)).length).toBeGreaterThan(10);
      await expectNoTrace();
      await page.keyboard.press('Control+j');
      await page.keyboard.press('Control+e');
      await expect(page.getByRole('textbox', { name: 'Diagram as text' })).toBeVisible();
      await expectNoTrace();
      await page.keyboard.press('Control+e');
    });

    await journey.step('the report prints them', async () => {
      const pdf = path.join(folder, 'hostile.pdf');
      await workbench.saveTo(pdf);
      await page.getByRole('button', { name: 'Export report' }).click();
      const save = page.getByRole('button', { name: 'Save report…' });
      await expect(save).toBeVisible();
      await expectNoTrace();
      await save.click();
      await expect(page.getByText('Report saved')).toBeVisible({ timeout: 90_000 });
      const { pages } = await readPdf(pdf);
      expect(pages.join(' ')).toContain('window.owned=1');
      await expectNoTrace();
    });

    await journey.step('the list of projects shows the name', async () => {
      await page.getByRole('button', { name: 'All projects' }).click();
      await expect(page.getByText(PAYLOADS[0]!).first()).toBeVisible();
      await expectNoTrace();
    });
  },
);
