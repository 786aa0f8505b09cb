import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('components and flows are changed cell by cell in their tables, by key alone', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  await workbench.fromTemplate('Credit');

  await journey.step('a component gets another name, type and scope', async () => {
    await workbench.command('Show the table of components');
    await expect(page.getByRole('button', { name: 'Name of Applicant: Applicant' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of Applicant' })).toBeFocused();
    await keys.type('Borrower');
    await keys.press('Enter');
    await expect(workbench.shape('Borrower')).toBeVisible();
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Name of Borrower: Borrower' }) });
    await row.getByRole('button', { name: 'Type of Borrower: End user' }).focus();
    await keys.press('Enter');
    await page.getByRole('combobox', { name: 'Type of Borrower' }).selectOption('API client');
    await keys.press('Enter');
    await expect(row.getByRole('button', { name: 'Type of Borrower: API client' })).toBeFocused();
    await keys.press('ArrowRight');
    await expect(row.getByRole('button', { name: 'Scope of Borrower: In scope' })).toBeFocused();
    await keys.press('Enter');
    await page.getByRole('combobox', { name: 'Scope of Borrower' }).selectOption('Out of scope');
    await keys.press('Escape');
    await expect(row.getByRole('button', { name: 'Scope of Borrower: In scope' })).toBeFocused();
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('a name that runs from right to left keeps its beginning where it is cut', async () => {
    const name = 'خدمة التنبؤ بالمخاطر الائتمانية في الوقت الفعلي للعملاء الجدد والحاليين في جميع الفروع';
    await page.getByRole('button', { name: 'Name of Borrower: Borrower' }).press('Enter');
    await keys.type(name);
    await keys.press('Enter');
    await expect(page.getByRole('button', { name: `Name of ${name}: ${name}` })).toHaveCSS('direction', 'rtl');
    await page.getByRole('button', { name: `Name of ${name}: ${name}` }).press('Enter');
    await keys.type('Borrower');
    await keys.press('Enter');
  });

  await journey.step('a flow is said to be encrypted, and the table sorts by it', async () => {
    await page.getByRole('group', { name: 'Table', exact: true }).getByRole('button', { name: 'Flows' }).click();
    const cell = page.getByRole('button', { name: 'Encrypted of features: Unknown' });
    await cell.focus();
    await keys.press('F2');
    await page.getByRole('combobox', { name: 'Encrypted of features' }).selectOption('Yes');
    await keys.press('Enter');
    await expect(page.getByRole('button', { name: 'Encrypted of features: Yes' })).toBeFocused();
    await page.getByRole('button', { name: 'Encrypted', exact: true }).click();
    await page.getByRole('button', { name: 'Encrypted', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Encrypted' })).toHaveAttribute('aria-sort', 'descending');
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('Escape goes back to the canvas, and each change is one step to undo', async () => {
    await page.getByRole('textbox', { name: 'Filter' }).press('Escape');
    await expect(workbench.canvas).toBeFocused();
    for (let step = 0; step < 5; step++) await keys.press('Control+z');
    await expect(workbench.shape('Applicant')).toBeVisible();
  });
});
