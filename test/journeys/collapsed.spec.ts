import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a boundary is collapsed, stands for what lies in it, and is expanded again', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.fromTemplate('Batch training');
  const zone = page
    .getByTestId(/^rf__node-/u)
    .filter({ has: page.getByRole('img', { name: /^Trust boundary, Training zone/u }) });
  const label = zone.getByRole('img', { name: /^Trust boundary, Training zone/u });
  const edges = page.locator('.react-flow__edge');
  const flows = await edges.count();
  const findings = await page.getByRole('tab', { name: /^Findings/u }).textContent();

  await journey.step('the key draws it small, with how much lies in it and the worst of what was found', async () => {
    const { x, y } = (await zone.boundingBox())!;
    await page.mouse.click(x + 40, y);
    await page.getByRole('button', { name: 'Select contents' }).click();
    await page.keyboard.down('Shift');
    await page.mouse.click(x + 40, y);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Shift+C');
    await expect(page.getByRole('log')).toContainText('Collapsed Training zone');
    await expect(page.getByRole('heading', { name: 'Trust boundary' })).toBeVisible();
    await expect(label).toHaveAttribute(
      'aria-label',
      /^Trust boundary, Training zone\. Collapsed, with \d+ components in it and \d+ risks, highest (Critical|High)\.$/u,
    );
    await expect(page.getByRole('heading', { name: /^Findings inside \(\d+\)$/u })).toBeVisible();
    await expect(workbench.shape('Churn API')).toBeVisible();
    await expect(zone.locator('[data-collapsed]')).toContainText(/Training zone\d+ components/u);
    await expect.poll(() => edges.count()).toBeLessThan(flows);
    await expect(page.getByRole('tab', { name: /^Findings/u })).toHaveText(findings ?? '');
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('walking, selecting all and dragging take it for one shape', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('log')).toContainText(/\d+ elements selected/u);
    await page.keyboard.press('Escape');
    const from = (await zone.boundingBox())!;
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 100, from.y + 40, { steps: 4 });
    await page.mouse.move(from.x + 140, from.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await zone.boundingBox())!.x - from.x).toBeGreaterThan(60);
  });

  await journey.step('what is found inside is shown from outside, and the drawing stays as it is', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find in the drawing' }).fill('weekly training');
    await expect(zone.locator('[data-holds-selected]')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await journey.step('Enter and a double-click expand it, and what lies in it moved along', async () => {
    await page.keyboard.press('Escape');
    await zone.click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log')).toContainText('Expanded Training zone');
    await expect(zone.locator('[data-collapsed]')).toHaveCount(0);
    await expect.poll(() => edges.count()).toBe(flows);
    await page.keyboard.press('Control+z');
    await expect(zone.locator('[data-collapsed]')).toBeVisible();
    await zone.dblclick();
    await expect(zone.locator('[data-collapsed]')).toHaveCount(0);
  });
});
