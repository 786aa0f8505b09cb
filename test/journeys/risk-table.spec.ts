import { expect, journey } from './workbench.ts';

journey(
  'all findings stand in one table, are sorted, filtered, opened and worked on by keys',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.fromTemplate('Credit scoring');
    await workbench.canvas.focus();
    await page.keyboard.press('Control+j');
    const table = page.getByRole('table', { name: 'All findings' });
    const rows = table.locator('tbody').getByRole('row');
    await expect(rows.first().getByRole('button')).toBeFocused();
    const all = await rows.count();
    expect(all).toBeGreaterThan(4);

    await journey.step('highest level first, and by any column either way', async () => {
      await expect(rows.first()).toContainText('Critical');
      await expect(table.getByRole('columnheader', { name: 'Level' })).toHaveAttribute('aria-sort', 'descending');
      await table.getByRole('button', { name: 'Risk', exact: true }).click();
      await expect(rows.first()).toContainText('ML01');
      await table.getByRole('button', { name: 'Risk', exact: true }).click();
      await expect(table.getByRole('columnheader', { name: 'Risk' })).toHaveAttribute('aria-sort', 'descending');
      await expect(rows.first()).not.toContainText('ML01');
    });

    await journey.step('filters narrow it down and say to how much', async () => {
      const search = page.getByRole('region', { name: 'Risk table' });
      await search.getByRole('textbox', { name: 'Filter' }).fill('skewing');
      await expect(rows).toHaveCount(1);
      await expect(search).toContainText(`1 of ${all}`);
      await search.getByRole('textbox', { name: 'Filter' }).fill('');
      await search.getByRole('button', { name: /Level/u }).first().click();
      await page.getByRole('option', { name: 'High' }).click();
      await expect.poll(() => rows.count()).toBeLessThan(all);
      await search.getByRole('textbox', { name: 'Filter' }).fill('no such finding');
      await search.getByRole('button', { name: 'Show all' }).click();
      await expect(rows).toHaveCount(all);
    });

    await journey.step('a row opens its finding and lights its path', async () => {
      await rows.filter({ hasText: 'ML08' }).getByRole('button').click();
      await expect(workbench.finding('ML08')).toHaveAttribute('aria-expanded', 'true');
      await expect(workbench.shape('Loan portal').locator('[data-lit]')).toHaveAttribute('data-lit', 'dimmed');
    });

    await journey.step('S, O, D and P lead to decision, owner, date and rating', async () => {
      const row = rows.filter({ hasText: 'ML08' });
      await row.getByRole('button').focus();
      await page.keyboard.press('o');
      await expect(page.getByRole('textbox', { name: 'Owner' })).toBeFocused();
      await page.keyboard.type('Head of credit risk');
      await row.getByRole('button').focus();
      await expect(row).toContainText('Head of credit risk');
      await page.keyboard.press('s');
      await expect(page.getByRole('radio', { name: 'Mitigate', exact: true })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(row).toContainText('Mitigate');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Back to undecided' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(row).toContainText('Undecided');
      await expect(page.getByRole('radio', { name: 'Mitigate' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(row).toContainText('Mitigate');
      await row.getByRole('button').focus();
      await page.keyboard.press('d');
      await expect(page.getByLabel('Due')).toBeFocused();
      await row.getByRole('button').focus();
      await page.keyboard.press('p');
      await expect(page.getByRole('button', { name: /^How it is rated/u })).toBeFocused();
      await expect(page.getByRole('button', { name: /^How it is rated/u })).toHaveAttribute('aria-expanded', 'true');
    });

    await journey.step('Escape closes it', async () => {
      await rows.first().getByRole('button').focus();
      await page.keyboard.press('Escape');
      await expect(table).toBeHidden();
      await expect(workbench.canvas).toBeFocused();
    });
  },
);
