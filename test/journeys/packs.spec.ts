import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright/test';
import { examplePackFile, examplePackText, smallPackText } from '#test/fixtures/packs.ts';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey, Workbench } from './workbench.ts';

async function readPacks({ page }: Workbench): Promise<Locator> {
  await page.keyboard.press('Shift+F1');
  await page.getByRole('button', { name: 'Content packs', exact: true }).click();
  return page.getByRole('main', { name: 'Content packs' });
}

journey(
  'a pack is refused while it is broken, then installed, used, reported, and known elsewhere',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    const broken = path.join(folder, 'broken.mltwpack.json');
    const rule = { id: 'acme.a', risk: 'ML01', at: ['training'], when: ['isOdd'], because: 'b', source: 's' };
    writeFileSync(broken, smallPackText('acme', { rules: [rule] }));

    await journey.step('refused, with file, place and reason', async () => {
      await workbench.openFrom(broken);
      const packs = await readPacks(workbench);
      await packs.getByRole('button', { name: 'Install…' }).click();
      await expect(packs.getByRole('alert')).toContainText(
        'broken.mltwpack.json: rules, entry 1, when, entry 1: there is no predicate “isOdd”',
      );
      await expect(packs.getByText('No pack is installed.')).toBeVisible();
    });

    await journey.step('installed', async () => {
      await workbench.openFrom(examplePackFile);
      const packs = page.getByRole('main', { name: 'Content packs' });
      await packs.getByRole('button', { name: 'Install…' }).click();
      await expect(packs.getByText('Scoring and assistants 1.0')).toBeVisible();
      await expect(packs.getByRole('alert')).toBeHidden();
      await page.keyboard.press('Escape');
    });

    await journey.step('switched on, and off by undo', async () => {
      await workbench.newProject('Assistant');
      const packs = await readPacks(workbench);
      await packs.getByText('Used in Assistant').click();
      await packs.getByRole('button', { name: 'What it adds' }).click();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await workbench.saved();
      const prompts = page.getByRole('toolbar', { name: 'Components' }).getByRole('button', { name: 'Prompt library' });
      await page.getByRole('searchbox', { name: 'Add component' }).fill('Prompt');
      await expect(prompts).toBeVisible();
      await page.getByRole('searchbox', { name: 'Add component' }).fill('');
      await workbench.canvas.click();
      await page.keyboard.press('ControlOrMeta+z');
      await page.getByRole('searchbox', { name: 'Add component' }).fill('Prompt');
      await expect(prompts).toBeHidden();
      await page.getByRole('searchbox', { name: 'Add component' }).fill('');
      await workbench.canvas.click();
      await page.keyboard.press('ControlOrMeta+Shift+z');
    });

    await journey.step('its type drawn, its question answered, its finding shown with its origin', async () => {
      await workbench.place('Prompt library', 'House prompts', 300, 200);
      await workbench.shape('House prompts').click();
      const question = page.getByRole('radiogroup', { name: /approved by a second person\?/u });
      await question.getByText('No', { exact: true }).click();
      await workbench.tab('Findings');
      const card = workbench.finding('example.R1');
      await expect(card).toContainText('Instructions Changed Unseen');
      await expect(card).toContainText('Scoring and assistants 1.0');
      await expect(card).toContainText('Changes of House prompts go live without a review.');
      await card.click();
      const panel = page.getByRole('tabpanel');
      await expect(panel).toContainText('Read about example.R1');
      await panel.getByRole('button', { name: /^It happened/u }).click();
      await expect(panel).toContainText('The cheerful assistant');
      await panel.getByRole('button', { name: 'In other lists' }).click();
      await panel.getByRole('button', { name: /^Controls of the example bank, 2025/u }).click();
      await expect(panel).toContainText('EX-12 Two people for every change');
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('its name in the table of findings and among the sources', async () => {
      await workbench.canvas.focus();
      await page.keyboard.press('ControlOrMeta+j');
      const row = page.getByRole('region', { name: 'Risk table' }).getByRole('row', { name: /example\.R1/u });
      await expect(row).toContainText('Scoring and assistants 1.0');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Shift+F1');
      await page.getByRole('button', { name: 'Sources and licences' }).click();
      const sources = page.getByRole('main', { name: 'Sources and licences' });
      await expect(sources).toContainText('The guide of the ML Threat Workbench. Licence: CC0-1.0.');
      await expect(sources).toContainText('Used in this project.');
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    const copy = path.join(folder, 'assistant.mltw');
    await journey.step('in the report, and in a copy', async () => {
      const pdf = path.join(folder, 'assistant.pdf');
      await workbench.saved();
      await workbench.saveTo(pdf);
      await workbench.exportReport();
      await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
      const text = (await readPdf(pdf)).pages.join('\n');
      expect(text).toContain('From the content pack Scoring and assistants 1.0');
      await workbench.saveTo(copy);
      await page.keyboard.press('ControlOrMeta+Shift+S');
      await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toContain('example.prompt-library');
    });

    await journey.step('opened on another machine that never saw the pack', async () => {
      const elsewhere = await new Workbench(path.join(folder, 'elsewhere')).start();
      await elsewhere.openFrom(copy);
      await elsewhere.page.keyboard.press('ControlOrMeta+o');
      await elsewhere.tab('Findings');
      await expect(elsewhere.finding('example.R1')).toContainText('Scoring and assistants 1.0');
      const packs = await readPacks(elsewhere);
      await expect(packs.getByText('With this project only')).toBeVisible();
      await elsewhere.page.keyboard.press('Escape');
      expect(elsewhere.violations).toEqual([]);
      await elsewhere.app.close();
    });
  },
);

journey(
  'what a later catalogue and a later pack change is shown before anything is settled',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.newProject('Assistant');
    await workbench.place('Inference service', 'Scorer', 300, 200);
    await workbench.saved();
    const file = path.join(folder, 'earlier.mltw');
    await workbench.saveTo(file);
    await page.keyboard.press('ControlOrMeta+Shift+S');
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('catalogue.version');

    await journey.step('opened with another catalogue than it was left with', async () => {
      const earlier = readFileSync(file, 'utf8').replace(/(?<="catalogue\.version","value":)"[^"]+"/u, '"2022.9"');
      const withPack = {
        id: 'example',
        version: '0.9',
        isOn: true,
        text: examplePackText.replace('"1.0"', '"0.9"').replaceAll('ML05', 'ML04'),
      };
      const broken = { id: 'acme', version: '3', isOn: true, text: '{' };
      writeFileSync(
        file,
        earlier.replace('"pack": []', `"pack": [${JSON.stringify(withPack)},${JSON.stringify(broken)}]`),
      );
      await workbench.openFrom(file);
      await page.keyboard.press('ControlOrMeta+o');
      await page.getByRole('button', { name: 'Keep both' }).click();
      await workbench.tab('Findings');
      await expect(
        page.getByText(/The catalogue of the workbench is now .*last assessed with 2022\.9\./u),
      ).toBeVisible();
      await expect(page.getByText('The content pack “acme” 3 of this project cannot be used.')).toBeVisible();
      await page.getByRole('button', { name: 'Seen' }).click();
      await expect(page.getByText(/last assessed with 2022\.9/u)).toBeHidden();
    });

    await journey.step('a newer version of a pack tells what it changes first', async () => {
      await workbench.openFrom(examplePackFile);
      const packs = await readPacks(workbench);
      await expect(packs.getByText('acme: is not JSON from line 1 on')).toBeVisible();
      await packs.getByRole('button', { name: 'Install…' }).click();
      await expect(packs.getByText('The project uses version 0.9. With version 1.0:')).toBeVisible();
      await expect(packs.getByText('No finding changes.')).toBeVisible();
      await packs.getByRole('button', { name: 'Use version 1.0' }).click();
      await expect(packs.getByText('The project uses version 0.9. With version 1.0:')).toBeHidden();
      await page.keyboard.press('Escape');
      await workbench.saved();
    });
  },
);
