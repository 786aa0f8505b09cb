import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a version is named, compared with what came after, and restored as a copy', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.fromTemplate('Credit scoring');
  const timeline = page.getByRole('navigation', { name: 'Timeline' });
  const changes = page.getByRole('table', { name: 'Everything that changed' });

  await journey.step('Ctrl+S asks for a name on the spot', async () => {
    await workbench.place('Monitoring', 'Fraud watch', 300, 120);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('textbox', { name: 'Name of the version' })).toBeFocused();
    await page.keyboard.type('Before the review');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the version' })).toBeHidden();
    await expect(workbench.canvas).toBeFocused();
  });

  await journey.step(
    'after a change the version tells what is different, in numbers, pictures and a table',
    async () => {
      await workbench.shape('Feedback').click();
      await page.keyboard.press('Delete');
      await workbench.place('Monitoring', 'Drift monitor', 500, 60);
      await workbench.saved();
      await page.getByRole('button', { name: 'Versions', exact: true }).click();
      await expect(timeline.getByRole('button', { name: /Before the review/u })).toBeFocused();
      await expect(page.getByRole('heading', { name: 'Before the review' })).toBeVisible();
      await expect(changes.getByRole('row', { name: /Removed component Feedback/u })).toBeVisible();
      await expect(changes.getByRole('row', { name: /Added component Drift monitor/u })).toBeVisible();
      await expect(changes.getByRole('row', { name: /Gone finding ML08/u })).toBeVisible();
      await expect(page.getByRole('img', { name: /^Diagram, Before the review: 0 added/u })).toBeVisible();
      await expect(page.getByRole('img', { name: /^Diagram, Now: 1 added/u })).toBeVisible();
      expect(await faults(page)).toEqual([]);
    },
  );

  await journey.step('how it began is there too, and any two can be compared', async () => {
    await timeline.getByRole('button', { name: /How it began/u }).click();
    await page.getByRole('button', { name: /Compare with/u }).click();
    await page.getByRole('option', { name: /Before the review/u }).click();
    await expect(changes.getByRole('row', { name: /Added component Fraud watch/u })).toBeVisible();
    await expect(changes.getByRole('row', { name: /Drift monitor/u })).toBeHidden();
  });

  await journey.step('it is renamed, and restored beside the project', async () => {
    await timeline.getByRole('button', { name: /Before the review/u }).click();
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('First draft');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'First draft' })).toBeVisible();
    await page.getByRole('button', { name: 'Restore as a copy' }).click();
    await expect(page.getByRole('textbox', { name: 'Project name' })).toHaveValue(/\(First draft\)$/u);
    await expect(workbench.shape('Feedback')).toBeVisible();
    await page.getByRole('button', { name: 'All projects' }).click();
    await expect(page.getByRole('button', { name: /First draft/u }).first()).toBeVisible();
  });

  await journey.step('versions in which nothing is drawn have no pictures', async () => {
    await workbench.newProject('Nothing yet');
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Blank');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Blank' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'In pictures' })).toBeHidden();
    await page.keyboard.press('Escape');
    await workbench.place('Monitoring', 'Fraud watch', 300, 120);
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    await expect(page.getByText('Nothing is drawn here in this version.')).toBeVisible();
    await expect(page.getByRole('img', { name: /^Diagram, Now: 1 added/u })).toBeVisible();
  });
});
