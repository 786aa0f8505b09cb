import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, journey } from './workbench.ts';

journey('projects are made, renamed, deleted and taken back', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('First');
  await page.getByRole('button', { name: 'All projects' }).click();
  await workbench.newProject('Second');
  await page.getByRole('button', { name: 'All projects' }).click();
  const list = page.getByRole('list', { name: 'Projects' });
  await expect(list.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Rename First' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Credit scoring');
  await page.keyboard.press('Enter');
  await expect(list.getByText('Credit scoring')).toBeVisible();

  await page.getByRole('button', { name: 'Delete Second' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
});

journey('a project saved as a file opens again as a project of its own', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.newProject('Spam filter');
  await workbench.place('Inference service', 'Spam model', 450, 200);
  const file = path.join(folder, 'spam.mltw');
  await workbench.saveTo(file);
  await workbench.canvas.focus();
  await page.keyboard.press('Control+Shift+s');
  await expect
    .poll(() => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')).format;
      } catch {
        return null;
      }
    })
    .toBe('ml-threat-workbench');

  await page.getByRole('button', { name: 'All projects' }).click();
  await workbench.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.getByRole('button', { name: 'Open file…' }).click();
  await expect(page.getByText('1 component, 0 flows, 0 boundaries')).toBeVisible();
  await page.getByRole('button', { name: 'All projects' }).click();
  await expect(page.getByRole('list', { name: 'Projects' }).getByRole('listitem')).toHaveCount(2);

  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
  await page.getByRole('button', { name: 'Open file…' }).click();
  await expect(page.getByRole('alert')).toContainText('The file is damaged.');
  await expect(page.getByRole('list', { name: 'Projects' }).getByRole('listitem')).toHaveCount(2);
});
