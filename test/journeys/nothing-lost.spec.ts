import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

journey('a decision outlives its finding and comes back with it', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('End user', 'Sender', 150, 200);
  await workbench.place('Inference service', 'Spam model', 450, 200);
  await workbench.connect('Sender', 'Spam model', 'mail');
  await workbench.tab('Findings');
  await workbench.finding('ML01').click();
  await page.getByRole('button', { name: 'Accept…' }).click();
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
