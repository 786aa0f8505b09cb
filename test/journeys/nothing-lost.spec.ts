import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './axe.ts';
import { expect, journey, Workbench } from './workbench.ts';

journey('what the title called saved is there after a kill, and can still be undone', async ({ workbench }) => {
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.connect('Sender', 'Spam model', 'mail');
  await workbench.saved();
  await workbench.kill();

  await workbench.start();
  await workbench.page.getByRole('button', { name: /^Spam filter/u }).click();
  await expect(workbench.page.getByText('2 components, 1 flow, 0 boundaries')).toBeVisible();
  await expect(workbench.shape('Spam model')).toBeVisible();
  await workbench.canvas.focus();
  await workbench.page.keyboard.press('Control+z');
  await workbench.page.keyboard.press('Control+z');
  await expect(workbench.page.getByText('2 components, 0 flows, 0 boundaries')).toBeVisible();
});

journey('closing the window never asks and loses nothing', async ({ workbench }) => {
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.page.getByRole('textbox', { name: 'Description' }).fill('Writes to many people at once');
  await workbench.app.close();

  await workbench.start();
  await workbench.page.getByRole('button', { name: /^Spam filter/u }).click();
  await workbench.shape('Sender').click();
  await expect(workbench.page.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Writes to many people at once',
  );
});

journey('whoever left a project is back where they were in it, after a kill too', async ({ workbench }) => {
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.page.getByRole('button', { name: 'Zoom in' }).click();
  await workbench.page.keyboard.press('Control+Shift+o');
  await workbench.shape('Spam model').click();
  await workbench.tab('Findings');
  const place = await settledPlace(workbench, 'Spam model');
  await workbench.kill();

  await workbench.startAsIs();
  await expect(workbench.shape('Spam model')).toBeVisible();
  await expect(workbench.page.getByRole('tree', { name: 'Everything in the project' })).toBeVisible();
  await expect(workbench.page.getByRole('tab', { name: /^Findings/u })).toHaveAttribute('aria-selected', 'true');
  await expect(workbench.shape('Spam model')).toHaveClass(/selected/u);
  expect(await settledPlace(workbench, 'Spam model')).toEqual(place);

  await workbench.page.keyboard.press('Control+Shift+h');
  await expect(workbench.canvas).toBeHidden();
  await workbench.app.close();
  await workbench.startAsIs();
  await expect(workbench.page.getByRole('heading', { name: 'ML Threat Workbench' })).toBeVisible();
  await workbench.newProject('Fraud scoring');
  await workbench.place('End user', 'Payer', 150, 200);
  await workbench.page.keyboard.press('Control+Shift+h');
  await workbench.page.getByRole('button', { name: /^Spam filter/u }).click();
  await expect(workbench.shape('Spam model')).toHaveClass(/selected/u);
  await expect(workbench.page.getByRole('tree', { name: 'Everything in the project' })).toBeVisible();
  await expect(workbench.page.getByRole('tab', { name: /^Findings/u })).toHaveAttribute('aria-selected', 'true');
  expect(await settledPlace(workbench, 'Spam model')).toEqual(place);
  await workbench.app.close();
  await workbench.startAsIs();
  await expect(workbench.shape('Sender')).toBeVisible();
});

/** Where a shape lies in the window, once what was done has been noted on disk. */
async function settledPlace(workbench: Workbench, name: string): Promise<Readonly<Record<string, number>>> {
  const settings = path.join(workbench.dataDir, 'settings.json');
  const noted = () => JSON.stringify(JSON.parse(readFileSync(settings, 'utf8')).session);
  let last = '';
  await expect
    .poll(
      () => {
        const before = last;
        last = noted();
        return last !== 'null' && last === before;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  const box = await workbench.shape(name).boundingBox();
  return Object.fromEntries(Object.entries(box ?? {}).map(([side, pixels]) => [side, Math.round(pixels)]));
}

journey('a copy with a passphrase opens with it alone', async ({ workbench, folder }) => {
  const { page } = workbench;
  const file = path.join(folder, 'spam.mltw');
  await workbench.newProject('Spam filter');
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.saveTo(file);
  await workbench.command('with a passphrase');
  const saving = page.getByRole('dialog', { name: 'Save a copy with a passphrase' });
  await saving.getByRole('textbox', { name: 'Passphrase' }).fill('four words of mine');
  await saving.getByRole('textbox', { name: 'The same again' }).fill('four words of yours');
  await expect(saving.getByText('The two are not the same.')).toBeVisible();
  await expect(saving.getByRole('button', { name: 'Save copy…' })).toBeDisabled();
  await saving.getByRole('textbox', { name: 'The same again' }).fill('four words of mine');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(saving).toBeHidden();
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /u);
  await workbench.app.close();

  const other = await new Workbench(path.join(folder, 'other')).startAsIs(file);
  const opening = other.page.getByRole('dialog', { name: 'spam.mltw is closed with a passphrase' });
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill('four words of yours');
  await other.page.keyboard.press('Enter');
  await expect(opening.getByRole('alert')).toContainText('The passphrase does not open this file.', {
    timeout: 15_000,
  });
  expect(await faults(other.page)).toEqual([]);
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill('four words of mine');
  await other.page.keyboard.press('Enter');
  await expect(other.shape('Spam model')).toBeVisible({ timeout: 15_000 });
  await other.app.close();
});

journey('a decision outlives its finding and comes back with it', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.connect('Sender', 'Spam model', 'mail');
  await workbench.tab('Findings');
  await workbench.finding('ML01').click();
  await page.getByRole('radio', { name: 'Accept…' }).click();
  await page.getByRole('textbox', { name: 'Why is it acceptable?' }).fill('Mail is also read by people');
  await page.getByRole('textbox', { name: 'Owner' }).fill('Mail team');
  await page.getByRole('button', { name: '1 year' }).click();
  await page.getByRole('button', { name: 'Accept the risk' }).click();
  await expect(page.getByText('Spam model · Accept')).toBeVisible();

  await workbench.canvas.focus();
  await page.keyboard.press('Escape');
  await workbench.canvas.getByText('mail', { exact: true }).click();
  await page.keyboard.press('Delete');
  await workbench.tab('Findings');
  await expect(workbench.finding('ML01')).toBeHidden();

  await workbench.connect('Sender', 'Spam model', 'mail');
  await workbench.tab('Findings');
  await expect(page.getByText('Spam model · Accept')).toBeVisible();
});

journey('a cancelled report leaves no file', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('Inference service', 'Spam model', 450, 200);
  const reports = path.join(folder, 'reports');
  await workbench.app.evaluate((_, dir) => process.getBuiltinModule('node:fs').mkdirSync(dir), reports);
  await workbench.saveTo(path.join(reports, 'spam.pdf'));
  await workbench.exportReport();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  expect(readdirSync(reports)).toEqual([]);
});

journey(
  'a report that cannot be written there says so and leaves the project as it was',
  async ({ workbench, folder }) => {
    const { page } = workbench;
    await workbench.newProject('Spam filter');
    await workbench.place('Inference service', 'Spam model', 450, 200);
    await workbench.saveTo(path.join(folder, 'no such folder', 'spam.pdf'));
    await workbench.exportReport();
    await expect(page.getByText('The file cannot be written there.')).toBeVisible();
    await expect(page.getByText('1 component, 0 flows, 0 boundaries')).toBeVisible();
  },
);

journey('a library that is no library is refused by name and left as it is', async ({ folder }) => {
  const data = path.join(folder, 'data');
  const workbench = await new Workbench(data).start();
  await workbench.app.close();
  expect(existsSync(path.join(data, 'library.db'))).toBe(true);
  writeFileSync(path.join(data, 'library.db'), 'not a database, but somebody’s notes');
  await workbench.start();
  await expect(workbench.page.getByRole('alert')).toContainText('The project library is damaged.');
  await workbench.app.close();
});
