import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('lines shapes up by guides and by keys, and leaves locked ones where they are', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Lined up');
  await workbench.place('Training', 'Retraining', 200, 120);
  await workbench.place('Model registry', 'Registry', 215, 330);
  await workbench.place('Inference service', 'Serving', 520, 225);
  const box = async (name: string) => (await workbench.shape(name).boundingBox())!;
  const middleOf = async (name: string): Promise<{ x: number; y: number }> => {
    const { x, y, width, height } = await box(name);
    return { x: x + width / 2, y: y + height / 2 };
  };

  await journey.step('a drag is drawn into line, and Alt tells the distances', async () => {
    // Without the grid the guides alone draw.
    await workbench.shape('Serving').click();
    await page.keyboard.press('Shift+g');
    const from = await middleOf('Serving');
    const to = { x: from.x, y: (await middleOf('Retraining')).y + 5 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y - 4);
    await page.mouse.move(to.x, to.y - 4, { steps: 6 });
    await expect(page.locator('[data-guides] path').first()).toBeAttached();
    await expect(page.locator('[data-guides] text')).toHaveCount(0);
    // The pointer rests.
    await page.keyboard.down('Alt');
    await expect(page.locator('[data-guides] text').first()).toBeVisible();
    await page.keyboard.up('Alt');
    await expect(page.locator('[data-guides] text')).toHaveCount(0);
    await page.mouse.up();
    await expect(page.locator('[data-guides]')).toHaveCount(0);
    expect((await middleOf('Serving')).y).toBeCloseTo((await middleOf('Retraining')).y, 0);
  });

  await journey.step('keys align, undo takes one step back', async () => {
    const before = (await box('Registry')).x;
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Alt+a');
    expect((await box('Registry')).x).toBe((await box('Retraining')).x);
    expect((await box('Serving')).x).toBe((await box('Retraining')).x);
    await page.keyboard.press('Control+z');
    expect((await box('Registry')).x).toBe(before);
    await page.keyboard.press('Alt+Shift+t');
    await expect(page.getByRole('log')).toContainText('Tidied up 3 shapes');
    await page.keyboard.press('Control+z');
    const { x, y } = await workbench.at(700, 500);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 340);
    await expect(workbench.shape('Retraining')).not.toBeInViewport();
    await expect(workbench.shape('Registry')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Alt+w');
    await expect(workbench.shape('Registry')).toBeInViewport({ ratio: 1 });
    expect((await box('Registry')).y).toBe((await box('Retraining')).y);
    await page.keyboard.press('Control+z');
    await page.mouse.wheel(0, -340);
    await page.keyboard.press('Alt+Shift+t');
  });

  await journey.step('what is locked stays, and says so', async () => {
    await workbench.shape('Retraining').click();
    await page.keyboard.press('Control+Shift+l');
    await expect(page.getByText('Locked in its place: it cannot be moved, sized or deleted.')).toBeVisible();
    const before = await box('Retraining');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('log')).toContainText('Retraining is locked: unlock first to move, size or delete.');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+x');
    const { x, y } = await middleOf('Retraining');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 90, { steps: 4 });
    await page.mouse.up();
    expect(await box('Retraining')).toEqual(before);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await workbench.shape('Retraining').click();
    await page.keyboard.press('ArrowRight');
    expect((await box('Retraining')).x).toBeGreaterThan(before.x);
  });

  await journey.step('what overlaps is brought to the front and sent back, and undo takes it back', async () => {
    await workbench.place('Training', 'Behind', 480, 420);
    await workbench.place('Training', 'Before', 640, 445);
    await workbench.shape('Before').click();
    await page.keyboard.press('Shift+g');
    await page.keyboard.press('Shift+ArrowLeft');
    const { x, y, width, height } = await box('Behind');
    const shared = { x: x + width - 12, y: y + height - 12 };
    const onTop = async (): Promise<string> =>
      page.evaluate(
        (at) => document.elementFromPoint(at.x, at.y)?.closest('.react-flow__node')?.textContent ?? '',
        shared,
      );
    await expect.poll(onTop).toContain('Before');
    await page.mouse.click(x + 12, y + 12);
    await page.keyboard.press(']');
    await expect(page.getByRole('log')).toContainText('Brought Behind to the front');
    await expect.poll(onTop).toContain('Behind');
    await page.keyboard.press('Control+[');
    await expect.poll(onTop).toContain('Before');
    await page.keyboard.press('Control+]');
    await expect.poll(onTop).toContain('Behind');
    await page.keyboard.press('Control+z');
    await expect.poll(onTop).toContain('Before');
    await page.keyboard.press('[');
    await page.keyboard.press('[');
    await expect(page.getByRole('log')).toContainText('That is how they stand already.');
    await page.keyboard.press('Escape');
  });

  await journey.step('a component becomes a boundary and a component again, unless flows lead to it', async () => {
    await workbench.connect('Retraining', 'Registry');
    await workbench.shape('Registry').click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await expect(name).toHaveValue('Registry');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('convert to a boundary');
    await expect(page.getByRole('option', { name: /^Convert to a boundary/u })).toContainText(
      '1 flow leads to it, and no flow ends at a boundary',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await workbench.shape('Before').click();
    await expect(name).toHaveValue('Before');
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu', { name: 'Component' });
    await menu.getByRole('menuitem', { name: 'Convert to a boundary' }).click();
    await expect(page.getByRole('log')).toContainText('Converted Before to a boundary');
    await expect(page.getByRole('heading', { name: 'Trust boundary' })).toBeVisible();
    await workbench.command('convert to a component');
    await page.getByRole('combobox', { name: 'Convert to a component…' }).fill('feature store');
    await expect(page.getByRole('option')).toHaveText(/Feature store/u);
    await page.keyboard.press('Enter');
    await expect(workbench.shape('Before')).toContainText('Feature store');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(workbench.shape('Before')).toContainText('Training');
  });

  await journey.step('a character that is not seen is told below the name and marked in the outline', async () => {
    await workbench.shape('Behind').click();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Regis\u{200b}try');
    await expect(
      page.getByText('This name has a character that is not seen: zero width space (U+200B).'),
    ).toBeVisible();
    await name.press('Tab');
    await workbench.canvas.focus();
    await page.keyboard.press('F2');
    await expect(workbench.canvas.getByRole('status').filter({ hasText: 'zero width space (U+200B)' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+o');
    await expect(page.getByRole('treeitem', { name: /^Regis/u }).locator('[data-code="200B"]')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+o');
    await workbench.shape('Retraining').click();
  });

  await journey.step('what was done is told once it has come to rest, and can be read again', async () => {
    const log = page.getByRole('log');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(log).toContainText(/Moved Retraining (right \d+ and )?down \d+\./u);
    await workbench.shape('Serving').click();
    await page.keyboard.press('Delete');
    await expect(log).toContainText('Deleted Serving.');
    await page.keyboard.press('Control+z');
    await expect(log).toContainText('Undone: Delete Serving.');
    await expect(page.getByRole('button', { name: /^Notifications, \d+ new$/u })).toBeVisible();
    await page.keyboard.press('Control+Shift+N');
    const list = page.getByRole('list', { name: 'Notifications' });
    const told = await list.getByRole('listitem').locator('bdi').allTextContents();
    expect(told.slice(0, 2)).toEqual(['Undone: Delete Serving.', 'Deleted Serving.']);
    expect(told[2]).toMatch(/^Moved Retraining/u);
    expect(told.filter((text) => text.includes('down')).length).toBe(1);
    expect(await faults(page, 'dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await expect(page.getByText('Nothing so far.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  });
});
