import { expect, journey } from './workbench.ts';

journey(
  'what is drawn and what was found is searched, shown one after the other, and left again',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.newProject('Searching');
    await workbench.place('End user', 'Customer', 120, 160);
    await workbench.place('Inference service', 'Fraud model', 360, 160);
    await workbench.place('Training', 'Model training', 360, 360);
    await workbench.connect('Customer', 'Fraud model', 'payments');
    await workbench.canvas.focus();
    await page.keyboard.press('Control+f');
    const field = page.getByRole('textbox', { name: 'Find in the drawing' });
    await expect(field).toBeFocused();

    await journey.step('names, types and flows match as they are typed, and the match is selected', async () => {
      await field.fill('model');
      await expect(page.getByRole('search')).toContainText(/1 of \d+/u);
      await expect(workbench.shape('Fraud model').locator('[data-selected]')).toHaveCount(1);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('search')).toContainText(/2 of \d+/u);
      await expect(workbench.shape('Model training').locator('[data-selected]')).toHaveCount(1);
      await page.keyboard.press('Shift+F3');
      await expect(page.getByRole('search')).toContainText(/1 of \d+/u);
      await field.fill('PAYMENTS');
      await expect(page.getByRole('search')).toContainText('1 of 1');
      await expect(page.getByRole('textbox', { name: 'Label' })).toHaveValue('payments');
    });

    await journey.step('a risk is found by its number, and its reason is lit', async () => {
      await field.fill('ml01');
      await expect(page.getByRole('search')).toContainText('1 of 1');
      await expect(workbench.finding('ML01')).toHaveAttribute('aria-expanded', 'true');
      await expect(workbench.shape('Model training').locator('[data-lit]')).toHaveAttribute('data-lit', 'dimmed');
    });

    await journey.step('Escape closes the field, F3 goes on', async () => {
      await field.fill('nowhere to be found');
      await expect(page.getByRole('search')).toContainText('Nothing found');
      await field.fill('training');
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();
      await expect(workbench.canvas).toBeFocused();
      await page.keyboard.press('F3');
      await expect(page.getByRole('search')).toContainText(/of/u);
    });
  },
);
