import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

/** Breaks what the risk table is sorted by, as a fault of the workbench would, until it is mended. */
async function breakSorting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sort = Array.prototype.toSorted;
    Array.prototype.toSorted = () => {
      throw new Error('nothing can be sorted');
    };
    Object.assign(window, { mend: () => (Array.prototype.toSorted = sort) });
  });
}

async function mend(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { mend: () => unknown }).mend());
}

journey('a window that breaks says so, keeps what was done, and goes on', async ({ workbench }) => {
  const { page } = workbench;
  const broken = page.getByRole('heading', { name: 'Something in the workbench broke' });
  await workbench.newProject('Scoring');
  await workbench.place('Training data', 'Loans', 120, 120);
  await workbench.place('Training', 'Fit', 420, 120);

  await breakSorting(page);
  await page.keyboard.press('Control+j');
  await expect(broken).toBeFocused();
  await expect(page.getByText('Everything you did is saved.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'What happened' }).click();
  await expect(page.getByText('nothing can be sorted')).toBeVisible();

  await mend(page);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(workbench.shape('Fit')).toBeVisible();
  await workbench.saved();

  await breakSorting(page);
  await page.keyboard.press('Control+j');
  await expect(broken).toBeVisible();
  await mend(page);
  await page.getByRole('button', { name: /^Take back “.*” and go on$/u }).click();
  await expect(workbench.canvas).toBeVisible();
  await expect(workbench.shape('Fit')).toBeHidden();
  await expect(workbench.shape('Loans')).toBeVisible();

  await breakSorting(page);
  await page.keyboard.press('Control+j');
  await expect(broken).toBeVisible();
  await mend(page);
  await page.getByRole('button', { name: 'Close the project' }).click();
  await expect(page.getByRole('button', { name: /^Scoring/u })).toBeVisible();

  // What breaks in a gesture, or later, is said as well, and the window stays.
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error('broken later');
    }),
  );
  const notice = page.getByRole('alert').filter({ hasText: 'Something in the workbench went wrong.' });
  await expect(notice).toContainText('broken later');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  workbench.violations.splice(0);
});
