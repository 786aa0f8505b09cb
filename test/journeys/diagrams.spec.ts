import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey(
  'a process is looked into on a diagram of its own, where references stand for what is outside',
  async ({ workbench }) => {
    const { page } = workbench;
    const { keyboard } = page;
    await workbench.newProject('Layers');
    await workbench.place('Training data', 'Loans', 160, 160);
    await workbench.place('Training', 'Nightly training', 520, 160);
    await workbench.connect('Loans', 'Nightly training');
    await workbench.shape('Nightly training').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Make sub-diagram' }).click();
    const way = page.getByRole('navigation', { name: 'Where this diagram belongs' });
    await expect(way).toHaveText('SystemNightly training');
    await expect(page.getByRole('heading', { name: 'Draw what is inside Nightly training' })).toBeVisible();
    await expect(page.getByRole('button', { name: '100 %, zoom to 100 %' })).toBeVisible();

    await workbench.place('Data preparation', 'Cleaning', 420, 300);
    await workbench.canvas.focus();
    await keyboard.press('r');
    await keyboard.type('Loans');
    await keyboard.press('Enter');
    await expect(workbench.shape('Loans')).toBeVisible();
    await workbench.connect('Loans', 'Cleaning');
    expect(await faults(page)).toEqual([]);
    await workbench.shape('Loans').dblclick();
    await expect(way).toBeHidden();
    await expect(page.getByRole('tabpanel').getByRole('textbox', { name: 'Name' })).toHaveValue('Loans');

    await workbench.shape('Nightly training').click();
    await keyboard.press('Control+Enter');
    await expect(workbench.shape('Cleaning')).toBeVisible();
    await keyboard.press('Control+Backspace');
    await expect(workbench.shape('Cleaning')).toBeHidden();

    const tabs = page.getByRole('group', { name: 'Diagrams' });
    await keyboard.press('Delete');
    await expect(tabs).toBeHidden();
    await keyboard.press('Control+z');
    await tabs.getByRole('button', { name: 'Nightly training' }).click();
    await expect(workbench.shape('Cleaning')).toBeVisible();
    await tabs.getByRole('button', { name: 'Add a diagram' }).click();
    await tabs.getByRole('button', { name: 'Diagram 3' }).dblclick();
    await tabs.getByRole('textbox', { name: 'Name of the diagram' }).fill('Retraining');
    await keyboard.press('Enter');
    await expect(tabs.getByRole('button')).toHaveText(['System', 'Retraining', 'Nightly training', '']);
  },
);
