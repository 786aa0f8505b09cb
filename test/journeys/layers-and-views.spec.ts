import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('colours the drawing by layers, keeps views of it, and goes from one to the next', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.fromTemplate('Batch training');
  const legend = (name: string) => page.getByRole('region', { name: `Legend: ${name}` });
  const layer = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('menuitemradio', { name }).click();
  };

  await journey.step('what is in view as a whole stays so when a wider panel takes room, and grows back', async () => {
    const zoom = page.getByRole('button', { name: /zoom to 100 %/u });
    // Until then the drawing is not fitted yet.
    await expect(zoom).not.toHaveText('100 %');
    const before = (await zoom.textContent()) ?? '';
    await page.keyboard.press('Control+e');
    for (const shape of await page.locator('.react-flow__node').all())
      await expect(shape).toBeInViewport({ ratio: 0.99 });
    await expect(zoom).not.toHaveText(before);
    await page.keyboard.press('Control+e');
    await expect(zoom).toHaveText(before);
  });

  await journey.step('arranged as a whole, it is led downwards rather than shown too small to be read', async () => {
    await workbench.canvas.focus();
    await page.keyboard.press('Alt+Shift+L');
    await expect(page.getByRole('log')).toContainText(/Arranged \d+ shapes/u);
    const percent = async () => Number.parseInt((await page.getByText(/^\d+ %$/u).textContent()) ?? '', 10);
    await expect.poll(percent).toBeGreaterThanOrEqual(45);
    const [first, last] = [workbench.shape('Customer database'), workbench.shape('Weekly training')];
    expect((await last.boundingBox())!.y).toBeGreaterThan((await first.boundingBox())!.y);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Shift+1');
  });

  await journey.step('each layer comes with its legend, and one takes the place of another', async () => {
    await layer('Sensitivity of data');
    await expect(legend('Sensitivity of data').getByRole('listitem')).toHaveText([
      /Passwords, tokens or keys/u,
      /Personal or biometric data/u,
      /A model worth stealing/u,
      /None of these/u,
      /Not answered/u,
    ]);
    await layer('Residual risk');
    await expect(legend('Sensitivity of data')).toBeHidden();
    await expect(legend('Residual risk')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('a view keeps what is shown under a name, with its layer', async () => {
    await page.getByRole('button', { name: 'Saved views' }).click();
    const panel = page.getByRole('dialog', { name: 'Saved views' });
    await panel.getByRole('textbox', { name: 'Name of the view' }).fill('What is left');
    await panel.getByRole('button', { name: 'Save this view' }).click();
    await expect(panel.getByRole('button', { name: /^What is left/u })).toContainText('Residual risk');
    await page.keyboard.press('Escape');
    await layer('No layer');
    await workbench.canvas.focus();
    await page.keyboard.press('Control++');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await panel.getByRole('textbox', { name: 'Name of the view' }).fill('Close up');
    await panel.getByRole('button', { name: 'Save this view' }).click();
    const closeUp = panel.getByRole('button', { name: /^Close up/u });
    await panel.getByRole('button', { name: 'Move Close up up' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('listitem')).toHaveText([/Close up/u, /What is left/u]);
    await expect(closeUp).toBeFocused();
    await panel.getByRole('button', { name: 'Rename Close up' }).click();
    await page.keyboard.type('Something else');
    await page.keyboard.press('Escape');
    await expect(closeUp).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await journey.step(
    'a view lists the findings that were listed when it was shown, until it is told otherwise',
    async () => {
      const undecided = page.getByRole('radio', { name: 'Undecided' });
      await workbench.tab('Findings');
      await undecided.click();
      await page.getByRole('button', { name: 'Saved views' }).click();
      const panel = page.getByRole('dialog', { name: 'Saved views' });
      await panel.getByRole('button', { name: /^Show in Close up/u }).click();
      await expect(panel.getByRole('button', { name: /^Close up/u })).toContainText('findings: undecided');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'All' }).click();
      await workbench.canvas.focus();
      await page.keyboard.press('Alt+Shift+PageDown');
      await page.keyboard.press('Alt+Shift+PageDown');
      await expect(undecided).toBeChecked();
    },
  );

  await journey.step('keys go from view to view, and views are there after the project was left', async () => {
    await workbench.saved();
    await page.getByRole('button', { name: 'All projects' }).click();
    await page.getByRole('button', { name: /^Batch training .*15 components/u }).click();
    await workbench.canvas.focus();
    await page.keyboard.press('Alt+Shift+PageUp');
    await expect(legend('Residual risk')).toBeVisible();
    await page.keyboard.press('Alt+Shift+PageDown');
    await expect(page.getByRole('log')).toContainText('View Close up, 1 of 2.');
    await expect(legend('Residual risk')).toBeHidden();
  });

  await journey.step('a view in which nothing is drawn any more says so, and is still there after undo', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(page.getByText('0 components, 0 flows, 0 boundaries')).toBeVisible();
    await page.getByRole('button', { name: 'Saved views' }).click();
    const row = page.getByRole('dialog', { name: 'Saved views' }).getByRole('button', { name: /^Close up/u });
    await expect(row).toContainText('nothing is drawn there any more');
    await page.keyboard.press('Escape');
    await workbench.canvas.focus();
    await page.keyboard.press('Alt+Shift+PageDown');
    await expect(page.getByText(/^Nothing is drawn there any more\. The view is left out/u).first()).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await expect(row).not.toContainText('nothing is drawn');
  });
});
