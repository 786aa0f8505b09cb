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
