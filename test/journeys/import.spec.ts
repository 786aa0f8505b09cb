import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/threat-dragon');
const husky = path.join(fixtures, 'husky-ai.json');

const types = (page: Page) => page.getByRole('table', { name: 'Components with their suggested types' });
const allProjects = (page: Page) => page.getByRole('button', { name: 'All projects' });

journey(
  'Husky AI is imported, its types confirmed, assessed, and handed over as PDF',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByRole('button', { name: 'Choose file…' })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await workbench.openFrom(husky);
    await page.keyboard.press('Enter');

    await journey.step('it is seen before anything is kept', async () => {
      await expect(page.getByRole('textbox', { name: 'Name of the project' })).toBeFocused();
      await expect(page.getByText('17 components, 23 data flows, 2 trust boundaries and no threats')).toBeVisible();
      await expect(page.getByRole('img', { name: /Jupyter Notebook/u })).toBeVisible();
      await expect(page.getByText('“API Key” had facts that have no counterpart: isEncrypted.')).toBeVisible();
      await expect(page.getByText('17 of 17 to confirm')).toBeVisible();
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('types are changed and confirmed by keyboard', async () => {
      const type = types(page).getByRole('button', { name: 'Type of Jupyter Notebook: ML platform' });
      await type.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('searchbox', { name: 'Search types' })).toBeFocused();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.type('training');
      await page.keyboard.press('Enter');
      await expect(
        types(page).getByRole('button', { name: 'Type of Jupyter Notebook: Training', exact: true }),
      ).toBeFocused();
      await expect(types(page).getByRole('checkbox', { name: 'The type of Jupyter Notebook is right' })).toBeChecked();
      await expect(page.getByRole('img', { name: /Jupyter Notebook \(Training\)/u })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expect(types(page).getByRole('button', { name: 'Type of Deployment: Deployment pipeline' })).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await expect(page.getByText('15 of 17 to confirm')).toBeVisible();
      await page.getByRole('button', { name: 'Accept all' }).click();
      await expect(page.getByText('All 17 confirmed')).toBeVisible();
    });

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('17 components, 23 flows, 2 boundaries')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('Husky AI');

    await journey.step('a risk is found and decided', async () => {
      await workbench.tab('Findings');
      await workbench.finding('ML01').first().click();
      await page.getByRole('tabpanel').getByRole('radio', { name: 'Mitigate', exact: true }).click();
      await page.getByRole('tabpanel').getByLabel('Owner').fill('Husky team');
      await page.getByRole('tabpanel').getByLabel('Owner').press('Tab');
      await workbench.saved();
    });

    const pdf = path.join(folder, 'husky.pdf');
    await workbench.saveTo(pdf);
    await workbench.exportReport();
    await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
    const { pages, bookmarks } = await readPdf(pdf);
    expect(pages[0]).toContain('Husky AI');
    expect(bookmarks.join('\n')).toContain('ML01');
    expect(pages.join(' ')).toContain('Husky team');
    expect(pages.join(' ')).toContain('Stored Machine');
  },
);

journey('threats of a model become findings by hand with what was decided on them', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.openFrom(path.join(fixtures, 'husky-ai-threats-1.json'));
  await page.getByRole('button', { name: 'Open file…' }).click();
  const threats = page.getByRole('table', { name: 'Threats that become findings by hand' });
  await expect(threats.getByRole('rowheader')).toHaveCount(30);
  const first = (await threats.getByRole('rowheader').first().innerText()).split('\n')[0]!;
  await page.getByRole('button', { name: 'Accept types and import' }).click();
  await expect(page.getByText('17 components, 23 flows, 2 boundaries')).toBeVisible();
  await workbench.tab('Findings');
  await page.getByRole('button', { name: /^Outside the list/u }).click();
  await expect(page.getByRole('tabpanel').getByText(first)).toBeVisible();
  await workbench.tab('Assessment');
  await expect(page.getByText(/^30 findings lie outside the list: /u)).toBeVisible();

  const pdf = path.join(folder, 'threats.pdf');
  await workbench.saveTo(pdf);
  await workbench.exportReport();
  await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
  expect((await readPdf(pdf)).pages.join(' ').replaceAll(/\s+/gu, ' ')).toContain(first);
});

journey('what cannot be imported is refused by name, and leaving leaves nothing', async ({ workbench, folder }) => {
  const { page } = workbench;
  const broken = path.join(folder, 'broken.json');
  writeFileSync(broken, readFileSync(husky, 'utf8').slice(0, -100));
  const hostile = path.join(folder, 'hostile.json');
  writeFileSync(hostile, `{"detail": ${'['.repeat(100_000)}`);
  const noText = path.join(folder, 'no-text.json');
  writeFileSync(noText, new Uint8Array([0xff, 0xfe, 0x00]));

  await page.getByRole('button', { name: 'Import…' }).click();
  await workbench.openFrom(broken);
  await page.getByRole('button', { name: 'Choose file…' }).click();
  const refused = page.getByRole('alert');
  await expect(refused).toContainText('broken.json was not imported.');
  await expect(refused).toContainText(/The file is not JSON from line \d+ on\./u);
  await expect(refused).toContainText('The file was left untouched, and nothing was added to your library.');
  await expect(page.getByRole('button', { name: 'Choose another file…' })).toBeFocused();
  expect(await faults(page)).toEqual([]);

  for (const [file, reason] of [
    [hostile, 'The file nests more than 64 levels deep.'],
    [path.join(fixtures, 'version-1-e2e.json'), 'The file was written by Threat Dragon 1.'],
    [path.join(fixtures, 'malformed.json'), 'The file is no Threat Dragon model: detail is missing.'],
    [noText, 'The file is not a text.'],
  ] as const) {
    await workbench.openFrom(file);
    await page.getByRole('button', { name: 'Choose another file…' }).click();
    await expect(refused).toContainText(`${path.basename(file)} was not imported.`);
    await expect(refused).toContainText(reason);
  }

  await journey.step('a model that was looked at and left is not in the library', async () => {
    await workbench.openFrom(husky);
    await page.getByRole('button', { name: 'Choose another file…' }).click();
    await expect(types(page)).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
    await page.getByRole('button', { name: 'Import…' }).click();
    await page.getByRole('button', { name: 'Try it with Husky AI' }).click();
    await expect(types(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'New project' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Projects' })).toBeHidden();
  });
});

journey('a model that is dropped on the window is imported beside what is open', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Open when it was dropped');
  await journey.step('leaving the import goes back to what was open', async () => {
    await drop(page, 'cut.json', '{"version": "2.2.0", "detail": {');
    await expect(page.getByRole('alert')).toContainText('cut.json was not imported.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('Open when it was dropped');
  });
  await journey.step('a file without anything to draw says so', async () => {
    await drop(page, 'odd.json', '{"version": "2.2.0", "detail": {"diagrams": [{"cells": 7}]}}');
    await expect(page.getByText(/^odd\.json holds no components,.* Nothing in it can be drawn\.$/u)).toBeVisible();
    await expect(page.getByText('that is no object.')).toBeVisible();
  });
  await drop(page, 'dropped.json', readFileSync(husky, 'utf8'));
  await expect(page.getByText(/^dropped\.json holds 17 components/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the project' }).fill('Huskies');
  await page.getByRole('button', { name: 'Accept types and import' }).click();
  await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('Huskies');
  await allProjects(page).click();
  await expect(page.getByRole('list', { name: 'Projects' }).getByRole('listitem')).toHaveCount(2);

  await journey.step('a flowchart and an outline are, too, and a faulty line is named', async () => {
    await drop(page, 'plant.mmd', 'flowchart LR\n  a[Sensor] --> b(Training):::training\n  ((\n');
    await expect(page.getByText(/^plant\.mmd holds 2 components, 1 data flow/u)).toBeVisible();
    await expect(page.getByText('Line 3 of the flowchart is not understood: “((”.')).toBeVisible();
    await drop(page, 'plant.txt', 'Cloud:\n  Training [no such type]\n');
    await expect(page.getByRole('alert')).toContainText('Line 2: There is no type “no such type”.');
    await drop(
      page,
      'plant.txt',
      'Cloud:\n  Training [training]\n  Registry\nSensor -> Training: readings\nTraining -> Registry\n',
    );
    await expect(page.getByText('The file says so.')).toBeVisible();
    await expect(page.getByText('Everything in the file has a counterpart')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept types and import' }).click();
    await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('plant');
    await expect(workbench.shape('Sensor')).toBeVisible();
  });
});

/** Drops a text as a file on the window. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], file!));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}
