import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey, Workbench } from './workbench.ts';

const projects = (page: Page) => page.getByRole('list', { name: 'Projects' });
const home = (page: Page) => page.getByRole('button', { name: 'All projects' });

journey('the very first start opens an example, and no later one does', async ({ folder }) => {
  const workbench = new Workbench(path.join(folder, 'first'));
  await workbench.startAsIs();
  const { page } = workbench;
  await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue(/\(example\)$/u);
  await workbench.tab('Findings');
  await expect(workbench.finding('ML08').first()).toBeVisible();
  await home(page).click();
  await page.getByRole('button', { name: /^Delete /u }).click();
  await expect(page.getByRole('list', { name: 'Templates' })).toBeVisible();
  await workbench.app.close();
  await workbench.startAsIs();
  await expect(workbench.page.getByRole('list', { name: 'Templates' })).toBeVisible();
  await expect(projects(workbench.page)).toBeHidden();
  expect(workbench.violations).toEqual([]);
  await workbench.app.close();
});

journey('projects are found, sorted, duplicated and told apart by their drawings', async ({ workbench }) => {
  const { page } = workbench;
  await page
    .getByRole('list', { name: 'Templates' })
    .getByRole('button', { name: /^Federated learning/u })
    .click();
  await expect(workbench.canvas).toBeVisible();
  await home(page).click();
  await workbench.newProject('Älteres Modell');
  await home(page).click();
  const cards = projects(page).getByRole('listitem');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0)).toContainText('Älteres Modell');
  await expect(cards.nth(0)).toContainText('No findings');
  await expect(cards.nth(1)).toContainText(/\d+ findings: .*critical/u);
  await expect(cards.nth(1).locator('img')).toHaveJSProperty('complete', true);
  expect(
    await cards
      .nth(1)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth),
  ).toBe(288);
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Sort by' }).click();
  await page.getByRole('option', { name: 'Highest risk' }).click();
  await expect(cards.nth(0)).toContainText('Federated learning');
  await page.getByRole('button', { name: 'Duplicate Federated learning' }).click();
  await expect(cards).toHaveCount(3);

  await page.getByRole('searchbox', { name: 'Search projects' }).fill('alteres');
  await expect(cards).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search projects' }).fill('nothing like it');
  await expect(page.getByText('No project is called “nothing like it”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cards).toHaveCount(3);
});

journey('a template becomes a project, by keyboard alone', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Something else');
  await home(page).click();
  await page.getByRole('button', { name: 'From template' }).press('Enter');
  const templates = page.getByRole('list', { name: 'Templates' });
  await expect(templates.getByRole('listitem')).toHaveCount(10);
  await expect(templates.getByText(/12 components · ML01/u).first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(templates.getByRole('button', { name: /^On-device model/u })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('On-device model');
});

journey('what is in the bin is restored, or deleted for good once it was named', async ({ workbench }) => {
  const { page } = workbench;
  for (const name of ['First', 'Second', 'Third']) {
    await workbench.newProject(name);
    await home(page).click();
  }
  for (const name of ['First', 'Second', 'Third']) await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Bin (3)' }).click();
  const bin = page.getByRole('list', { name: 'Deleted projects' });
  await expect(bin.getByRole('listitem')).toHaveCount(3);
  await bin.getByRole('button', { name: 'Restore Second' }).click();
  await expect(bin.getByRole('listitem')).toHaveCount(2);

  await bin.getByRole('button', { name: 'Delete for good… First' }).click();
  await expect(
    page.getByText(
      'First will be gone for good, with 0 components, 0 decisions and all history, from the library and from its backups on this computer.',
    ),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bin.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Empty bin…' }).click();
  await page.getByRole('button', { name: 'Delete 2 projects for good' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(projects(page).getByRole('listitem')).toHaveCount(1);
  await expect(projects(page)).toContainText('Second');
});

journey(
  'a file of a project that is here already is compared, kept beside it, or put in its place',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    const file = path.join(folder, 'spam.mltw');
    const openFile = async () => {
      await workbench.openFrom(file);
      await page.keyboard.press('Control+o');
    };
    await workbench.newProject('Spam filter');
    await workbench.place('Inference service', 'Spam model', 450, 200);
    await workbench.saveTo(file);
    await workbench.canvas.focus();
    await page.keyboard.press('Control+Shift+s');
    await expect
      .poll(() => existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).format)
      .toBe('ml-threat-workbench');

    await journey.step('a file that says the same opens the project', async () => {
      await home(page).click();
      await expect(workbench.canvas).toBeHidden();
      await openFile();
      await expect(page.getByText('1 component, 0 flows, 0 boundaries')).toBeVisible();
      await home(page).click();
      await expect(projects(page).getByRole('listitem')).toHaveCount(1);
      await page.getByRole('button', { name: /^Spam filter/u }).click();
    });

    await workbench.place('End user', 'Sender', 150, 200);
    await openFile();
    const question = page.getByRole('region', { name: /“Spam filter” is in your library already/u });
    await expect(question.getByRole('button', { name: 'Keep both' })).toBeFocused();
    await question.getByRole('button', { name: 'Compare' }).click();
    await expect(question.getByRole('group', { name: 'What the file’s version changes' })).toContainText(
      /Removed.*Sender component/u,
    );
    expect(await faults(page)).toEqual([]);
    await question.getByRole('button', { name: 'Keep both' }).click();
    await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('Spam filter (copy)');

    await openFile();
    await question.getByRole('button', { name: 'Replace mine' }).click();
    await expect(page.getByText('1 component, 0 flows, 0 boundaries')).toBeVisible();
    const kept = readdirSync(path.join(workbench.dataDir, 'backups')).find((name) => name.endsWith('.mltw'));
    expect(readFileSync(path.join(workbench.dataDir, 'backups', kept ?? ''), 'utf8')).toContain('Sender');
    await workbench.canvas.focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('2 components, 0 flows, 0 boundaries')).toBeVisible();

    await journey.step('a broken file is refused by name', async () => {
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
      await openFile();
      await expect(page.getByRole('alert')).toContainText(/The file is damaged\..*\.mltw: not JSON from line/su);
    });
  },
);

journey('a project file that is dropped on the window opens', async ({ workbench, folder }) => {
  const { page } = workbench;
  const file = path.join(folder, 'dropped.mltw');
  await workbench.newProject('Spam filter');
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.saveTo(file);
  await workbench.canvas.focus();
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(() => existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8')
    .replaceAll('Spam', 'Ham')
    .replace(/"id":"[^"]+","name":"Ham filter"/u, '"id":"other","name":"Ham filter"');

  const drop = (name: string, content: string) =>
    page.evaluate(
      ([fileName = '', fileText = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([fileText], fileName));
        const at = { dataTransfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent('dragover', at));
        document.body.dispatchEvent(new DragEvent('drop', at));
      },
      [name, content],
    );
  await drop('ham.mltw', text);
  await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue('Ham filter');
  await expect(workbench.shape('Ham model')).toBeVisible();
  await drop('holiday.png', 'no text at all');
  await expect(page.getByRole('alert')).toContainText('This is not a project of the workbench.');
});

journey('what is said of the project reaches the report', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.canvas.focus();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Keeps advertising out of mailboxes');
  await page.getByRole('textbox', { name: 'Owner of the system' }).fill('Head of mail');
  await page.getByRole('textbox', { name: 'Classification of the report' }).fill('Internal');
  await page.getByRole('button', { name: 'Life-cycle stage' }).click();
  await page.getByRole('option', { name: 'In production' }).click();
  await page.getByRole('button', { name: 'Page size of the report' }).click();
  await page.getByRole('option', { name: 'US Letter' }).click();
  expect(await faults(page)).toEqual([]);
  await workbench.saved();
  const pdf = path.join(folder, 'spam.pdf');
  await workbench.saveTo(pdf);
  await workbench.exportReport();
  await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
  const { pages } = await readPdf(pdf);
  expect(pages[0]).toMatch(/Internal.*Head of mail/u);
  expect(pages.join(' ')).toMatch(/Keeps advertising out of mailboxes.*In production/u);
  expect(readFileSync(pdf, 'latin1')).toContain('/MediaBox [0 0 612 792]');
});

journey('a file that the workbench is started with is opened', async ({ folder }) => {
  const workbench = await new Workbench(path.join(folder, 'data')).startAsIs(path.resolve('docs/threat-model.mltw'));
  await expect(workbench.shape('Store process')).toBeVisible();
  expect(workbench.violations).toEqual([]);
  await workbench.app.close();
});
