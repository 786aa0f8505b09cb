import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('everything is found by typing: commands, elements, risks and settings', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const field = page.getByRole('combobox', { name: 'Search and commands' });
  const options = page.getByRole('listbox').getByRole('option');
  await workbench.fromTemplate('Batch training');

  await journey.step('a command says by which key it is called, and why it cannot be', async () => {
    await keys.press('Control+k');
    await expect(field).toBeFocused();
    await keys.type('>wxyz');
    await expect(page.getByText('Nothing is called that.')).toBeVisible();
    await field.fill('>wrap');
    await expect(options.first()).toContainText('Put a boundary around the selection');
    await field.fill('>boundary selection');
    await expect(options.first()).toContainText('Put a boundary around the selection');
    await expect(options.first()).toContainText('Ctrl+G');
    await expect(options.first()).toContainText('Select something first.');
    expect(await faults(page)).toEqual([]);
    await keys.press('Escape');
    await expect(workbench.canvas).toBeFocused();
  });

  await journey.step('an element is gone to, and a command runs on it', async () => {
    await keys.press('F1');
    await keys.type('@weekly training');
    await keys.press('Enter');
    await expect(workbench.canvas).toBeFocused();
    await keys.press('Control+Shift+p');
    await keys.type('rename');
    await keys.press('Enter');
    await workbench.typeName('Nightly training');
    await expect(workbench.shape('Nightly training')).toBeVisible();
  });

  await journey.step('what was called last stands first', async () => {
    await keys.press('Control+k');
    await expect(options.first()).toContainText('Rename');
    await field.fill(':theme dark');
    await keys.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await keys.press('Control+k');
    await field.fill('#ml02');
    expect(await faults(page)).toEqual([]);
    await keys.press('Enter');
    await expect(page.getByRole('main', { name: /ML02/u })).toBeVisible();
    await keys.press('Escape');
  });

  await journey.step('a component is added by typing at the place of a double-click', async () => {
    const { x, y } = await workbench.at(60, 60);
    await page.mouse.dblclick(x, y);
    await expect(page.getByRole('combobox', { name: 'Add a component' })).toBeFocused();
    await keys.type('model reg');
    await expect(options.first()).toContainText('Model registry');
    expect(await faults(page)).toEqual([]);
    await keys.press('Enter');
    await workbench.typeName('Second registry');
    const box = await workbench.shape('Second registry').boundingBox();
    expect(Math.abs(box!.x + box!.width / 2 - x)).toBeLessThan(12);
  });

  await journey.step('a template is inserted beside what is drawn, as one step', async () => {
    const drawn = await page.getByText(/^\d+ components,/u).textContent();
    await keys.press('/');
    await keys.type('federated');
    await options.filter({ hasText: 'Template' }).first().click();
    await expect(page.getByText(/^\d+ components,/u)).not.toHaveText(drawn!);
    await keys.press('Control+z');
    await expect(page.getByText(/^\d+ components,/u)).toHaveText(drawn!);
  });

  await journey.step('a finding is gone to, and its card has the keyboard', async () => {
    await keys.press('Control+Shift+b');
    await keys.press('Control+k');
    await field.fill('#ml05 churn');
    await keys.press('Enter');
    const card = workbench.finding('ML05').filter({ hasText: 'Churn API' });
    await expect(card).toBeFocused();
    await expect(card).toHaveAttribute('aria-expanded', 'true');
    await keys.press('Escape');
    await keys.press('Escape');
    await expect(workbench.canvas).toBeFocused();
  });
});

journey('the view is changed by key, and what is dragged snaps or does not', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const shape = workbench.shape('Fraud model');
  await workbench.newProject('Fraud detection');
  await workbench.place('Inference service', 'Fraud model', 300, 300);
  await workbench.canvas.focus();
  const drag = async (by: number, expected: number) => {
    const box = await shape.boundingBox();
    await page.mouse.move(box!.x + 20, box!.y + 20);
    await page.mouse.down();
    await page.mouse.move(box!.x + 40, box!.y + 20);
    await page.mouse.move(box!.x + 20 + by, box!.y + 20);
    await page.mouse.up();
    await expect.poll(async () => Math.round((await shape.boundingBox())!.x - box!.x)).toBe(expected);
  };

  await journey.step('the grid', async () => {
    await expect(page.getByTestId('dots')).toBeVisible();
    await keys.press('Control+Quote');
    await expect(page.getByTestId('dots')).toBeHidden();
    await drag(99, 80);
    await keys.down('Control');
    await drag(99, 79);
    await keys.up('Control');
    await workbench.canvas.focus();
    await keys.press('Control+Shift+Quote');
    await drag(-53, -73);
  });

  await journey.step('pages', async () => {
    const before = await shape.boundingBox();
    await workbench.canvas.focus();
    await keys.press('PageDown');
    await expect.poll(async () => (await shape.boundingBox())?.y).toBeLessThan(before!.y - 400);
    await keys.press('PageUp');
    await expect.poll(async () => (await shape.boundingBox())?.y).toBeCloseTo(before!.y, 0);
  });

  await journey.step('a view that has left the drawing says so and leads back', async () => {
    const back = page.getByRole('button', { name: 'Back to the drawing' });
    await expect(back).toBeHidden();
    await keys.press('PageDown');
    await keys.press('PageDown');
    await back.click();
    await expect(back).toBeHidden();
    await expect(shape).toBeInViewport({ ratio: 0.99 });
    await expect(workbench.canvas).toBeFocused();
  });

  await journey.step('nothing but the drawing', async () => {
    await keys.press('Control+.');
    await expect(page.getByRole('button', { name: 'Export report' })).toBeHidden();
    await expect(page.getByRole('searchbox', { name: 'Add component' })).toBeHidden();
    await expect(workbench.canvas).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await keys.press('Control+.');
    await expect(page.getByRole('button', { name: 'Export report' })).toBeVisible();
  });
});

journey('a context menu does what its keys do, by keyboard and by mouse', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const menu = page.getByRole('menu');
  await workbench.fromTemplate('Batch training');

  await journey.step('of the diagram, with what cannot be undone yet and why', async () => {
    await keys.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'Diagram' })).toBeVisible();
    const undo = menu.getByRole('menuitem', { name: /^Undo/u });
    await expect(undo).toHaveAttribute('aria-disabled', 'true');
    await expect(undo).toContainText('There is nothing to undo.');
    await expect(menu.getByRole('menuitem', { name: /^Back to the diagram around/u })).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
    await keys.press('Escape');
    await expect(workbench.canvas).toBeFocused();
  });

  await journey.step('of a component', async () => {
    await keys.press('Home');
    await keys.press('ContextMenu');
    await expect(page.getByRole('menu', { name: 'Component' })).toBeVisible();
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await keys.press('ArrowDown');
    await expect(menu.getByRole('menuitem').nth(1)).toBeFocused();
    await keys.press('d');
    await keys.press('d');
    await expect(menu.getByRole('menuitem', { name: /^Duplicate/u })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByText('16 components,')).toBeVisible();
  });

  await journey.step('of a component under the pointer', async () => {
    const tab = await workbench.shape('Weekly training').boundingBox();
    await page.mouse.click(tab!.x + 10, tab!.y + 10, { button: 'right' });
    await expect(page.getByRole('menu', { name: 'Component' })).toBeVisible();
    await menu.getByRole('menuitem', { name: /^Delete/u }).click();
    await expect(workbench.shape('Weekly training')).toBeHidden();
  });

  await journey.step(
    'of a line of the outline, to which and to the drawing Escape leads back from panels',
    async () => {
      const tree = page.getByRole('tree');
      await keys.press('Control+Shift+o');
      await expect(tree).toBeFocused();
      await keys.type('churn api');
      await keys.press('Shift+F10');
      await expect(page.getByRole('menu', { name: 'Component' })).toBeVisible();
      await menu.getByRole('menuitem', { name: /^Copy/u }).first().click();
      await expect(tree).toBeFocused();
      await keys.press('Control+v');
      await expect(page.getByRole('tabpanel').getByRole('textbox', { name: 'Name' })).toHaveValue('Churn API copy');
      const description = page.getByRole('textbox', { name: 'Description' });
      await description.focus();
      await keys.press('Escape');
      await expect(tree).toBeFocused();
      await keys.press('Escape');
      await expect(workbench.canvas).toBeFocused();
      await description.focus();
      await keys.press('Escape');
      await expect(workbench.canvas).toBeFocused();
      await keys.press('Control+z');
      await expect(workbench.shape('Churn API copy')).toBeHidden();
    },
  );

  await journey.step('of a row of the risk table', async () => {
    await keys.press('Control+j');
    await expect(page.locator('#risk-table [data-roving]').first()).toBeFocused();
    await keys.press('Shift+F10');
    await expect(page.getByRole('menu', { name: 'Finding' })).toBeVisible();
    await menu.getByRole('menuitem', { name: /^Name its owner/u }).click();
    await expect(
      page.getByRole('combobox', { name: 'Owner' }).or(page.getByRole('textbox', { name: 'Owner' })),
    ).toBeFocused();
  });
});

journey('keys are changed by their owner and stay so', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  await workbench.newProject('Fraud detection');

  await journey.step('a key that calls something already is named before it is taken', async () => {
    await keys.press('?');
    await keys.type('trust bound');
    await page.getByRole('button', { name: 'Change the keys of: Trust boundary' }).click();
    await keys.press('F11');
    await expect(page.getByRole('alert')).toHaveText('The system has these keys for itself.');
    await keys.press('Control+c');
    await expect(page.getByRole('alert')).toHaveText('These keys always belong to: Copy.');
    await keys.press('h');
    await expect(page.getByRole('alert')).toContainText('Already used by: Hand: move the view.');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use it here' }).click();
    await expect(page.getByRole('button', { name: 'Change the keys of: Trust boundary' })).toBeFocused();
    await expect(page.getByText('Trust boundary: H. Taken from: Hand: move the view.').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Find a command' }).fill('');
    await expect(page.getByRole('button', { name: 'Back to the keys it had: Hand: move the view' })).toBeVisible();
  });

  await journey.step('the last change is undone at once, and a command may do without keys', async () => {
    const search = page.getByRole('textbox', { name: 'Find a command' });
    await page.getByRole('button', { name: 'Reset all keys' }).click();
    await expect(page.getByRole('button', { name: /^Back to the keys it had/u })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await expect(page.getByRole('button', { name: /^Back to the keys it had/u })).toHaveCount(2);
    await search.fill('overview');
    await page.getByRole('button', { name: 'Change the keys of: Show or hide the overview' }).click();
    await page.getByRole('button', { name: 'No keys' }).click();
    await expect(page.getByText('Show or hide the overview: no keys.').first()).toBeVisible();
    await search.fill('select nothing');
    await expect(page.getByText('Select nothing, leave a tool')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Change the keys of: Select nothing/u })).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
    await keys.press('Escape');
    await expect(workbench.canvas).toBeFocused();
    await keys.press('h');
    await expect(page.getByRole('button', { name: 'Trust boundary', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await keys.press('Escape');
    await page.getByRole('button', { name: 'Trust boundary', exact: true }).focus();
    await expect(page.getByRole('tooltip')).toHaveText('Trust boundaryH');
    await page.getByRole('button', { name: 'Overview' }).focus();
    await expect(page.getByRole('tooltip')).toHaveText('Overview');
    await workbench.saved();
    await workbench.app.close();
  });

  await workbench.start();
  await journey.step('after a restart tooltips, menus and the search show it', async () => {
    const { page: again } = workbench;
    await again.getByRole('button', { name: /^Fraud detection/u }).click();
    await expect(workbench.canvas).toBeFocused();
    await again.keyboard.press('Control+k');
    await again.keyboard.type('>trust bound');
    await expect(again.getByRole('listbox').getByRole('option').first()).toContainText('H');
    await again.keyboard.press('Escape');
    await again.getByRole('button', { name: 'Trust boundary', exact: true }).focus();
    await expect(again.getByRole('tooltip')).toHaveText('Trust boundaryH');
  });

  await journey.step('and all keys can be had back', async () => {
    const { page: again } = workbench;
    await workbench.canvas.focus();
    await again.keyboard.press('?');
    await again.getByRole('button', { name: 'Reset all keys' }).click();
    await again.keyboard.press('Escape');
    await again.keyboard.press('h');
    await expect(again.getByRole('button', { name: 'Move the view' })).toHaveAttribute('aria-pressed', 'true');
  });
});
