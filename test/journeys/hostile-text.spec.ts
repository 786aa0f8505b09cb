import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { writeProjectFile } from '#core/formats/mltw.ts';
import { hostileProject, NOTES, withNotes } from '#test/fixtures/hostile/hostile-project.ts';
import { PAYLOADS } from '#test/fixtures/hostile/payloads.ts';
import { smallPackText } from '#test/fixtures/packs.ts';
import { fileWith, node } from '#test/fixtures/threat-dragon.ts';
import { SCRIPTS } from '#test/fixtures/hostile/scripts.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

/** Names in twenty scripts lie among them: what is shown is what was written. */
const TEXTS = [...PAYLOADS, ...SCRIPTS.map(({ name }) => name)];
const model = withNotes(hostileProject(TEXTS), TEXTS);

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
    journey.setTimeout(360_000);
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
      await workbench.openFrom(file);
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

    await journey.step('so does every text written on a drawing, in whole and with its own lines', async () => {
      await page.getByRole('button', { name: NOTES.name, exact: true }).click();
      const words = (index: number) => page.getByTestId(`rf__node-${NOTES.id(index)}`);
      await expect(words(TEXTS.length - 1)).toBeAttached();
      const said = await page
        .getByRole('img', { name: /^Text, / })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').join('\n'));
      const one = (text: string): string => text.replaceAll(/\s+/gu, ' ');
      expect(TEXTS.filter((payload) => !one(said).includes(one(payload)))).toEqual([]);
      await words(44).click();
      await expect(page.getByRole('tabpanel').getByRole('textbox', { name: 'Words' })).toHaveValue(PAYLOADS[44]!);
      await page.keyboard.press('F2');
      await expect(page.getByRole('textbox', { name: 'Text on the drawing' })).toHaveValue(PAYLOADS[44]!);
      await page.keyboard.press('Escape');
      await expectNoTrace();
      await page.getByRole('group', { name: 'Diagrams' }).getByRole('button').first().click();
      await expect(page.getByTestId('rf__node-c44')).toBeAttached();
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

    await journey.step('the outline, the tables, versions and what was said in passing hold texts only', async () => {
      await page.keyboard.press('Control+Shift+o');
      const outline = page.getByRole('tree', { name: 'Everything in the project' });
      await expect(outline).toContainText(PAYLOADS[0]!);
      await expectNoTrace();
      await page.keyboard.press('Control+Shift+o');
      await page.getByTestId('rf__node-c44').click();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+s');
      await page.getByRole('textbox', { name: 'Name of the version' }).fill(PAYLOADS[3]!);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('log')).toContainText(`Version kept: ${PAYLOADS[3]!}`);
      await workbench.canvas.focus();
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+Shift+n');
      await expect(page.getByRole('list', { name: 'Notifications' })).toContainText(PAYLOADS[44]!);
      await expectNoTrace();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Versions', exact: true }).click();
      await expect(page.getByRole('heading', { name: PAYLOADS[3]! })).toBeVisible();
      await expect(page.getByRole('table', { name: 'Everything that changed' })).toContainText(PAYLOADS[44]!);
      await expectNoTrace();
      await page.keyboard.press('Escape');
    });

    await journey.step('a presentation shows them, and steps through them', async () => {
      await workbench.canvas.focus();
      await page.keyboard.press('F5');
      const presentation = page.getByRole('region', { name: 'Presentation' });
      await expect(presentation).toContainText(PAYLOADS[2]!);
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('PageDown');
        await expectNoTrace();
      }
      await page.keyboard.press('Escape');
      await expect(presentation).toBeHidden();
    });

    await journey.step('a pack, installed or refused, is shown as it is written', async () => {
      const texts = PAYLOADS.filter((text) => text.length <= 80);
      const types = texts.slice(0, 20).map((label, index) => ({
        id: `acme.t${index}`,
        kind: 'process',
        label,
        help: texts.at(-index - 1),
        roles: [],
        questions: [],
        more: [],
      }));
      const facts = {
        name: texts[1],
        source: texts[2],
        licence: texts[3],
        version: texts.find((text) => text.length <= 40),
      };
      const rule = { id: 'acme.a', risk: 'ML01', at: ['training'], when: [texts[5]], because: 'b', source: 's' };
      for (const [name, pack] of [
        ['<img src=x onerror=window.owned=1>.mltwpack.json', smallPackText('acme', { ...facts, rules: [rule] })],
        ['sound.mltwpack.json', smallPackText('acme', { ...facts, types })],
      ] as const) {
        const file = path.join(folder, name);
        writeFileSync(file, pack);
        await workbench.openFrom(file);
        await page.keyboard.press('Shift+F1');
        await page.getByRole('button', { name: 'Content packs', exact: true }).click();
        const packs = page.getByRole('main', { name: 'Content packs' });
        await packs.getByRole('button', { name: 'Install…' }).click();
        await expect(packs.getByText(name.startsWith('<') ? name : texts[1]!).first()).toBeVisible();
        await expectNoTrace();
        await page.keyboard.press('Escape');
        if (!name.startsWith('<')) continue;
        await expect(packs).toBeHidden();
      }
    });

    await journey.step('the report prints them', async () => {
      const pdf = path.join(folder, 'hostile.pdf');
      await workbench.saveTo(pdf);
      await page.getByRole('button', { name: 'Export report' }).click();
      const save = page.getByRole('button', { name: 'Save report…' });
      await expect(save).toBeVisible();
      await expect(page.getByRole('region', { name: 'Preview' })).toContainText('window.owned=1');
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

    await journey.step('so do the import of a model with such names, and the bin', async () => {
      const cells = PAYLOADS.slice(0, 40).map((name, index) =>
        node('process', `n${index}`, 40 + index * 20, 40, { name }),
      );
      const file = path.join(folder, 'hostile.json');
      writeFileSync(file, fileWith(cells));
      await workbench.openFrom(file);
      await page.keyboard.press('Control+o');
      await expect(page.getByRole('table', { name: 'Components with their suggested types' })).toContainText(
        PAYLOADS[5]!,
      );
      await expectNoTrace();
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Delete /u })
        .first()
        .click();
      await expect(page.getByRole('status').filter({ hasText: PAYLOADS[0]! })).toBeVisible();
      await expectNoTrace();
      await page.getByRole('button', { name: /^Bin/u }).click();
      await page
        .getByRole('button', { name: /^Delete for good…/u })
        .first()
        .click();
      await expect(page.getByText('will be gone for good').first()).toContainText(PAYLOADS[0]!);
      await expectNoTrace();
    });
  },
);
