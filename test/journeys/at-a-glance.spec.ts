import { expect, journey } from './workbench.ts';

journey('after the third component a chip leads to the risks, once', async ({ workbench }) => {
  const { page } = workbench;
  const chip = page.getByRole('group', { name: 'Risks found' });
  await workbench.newProject('Glancing');
  await workbench.place('End user', 'Customer', 120, 160);
  await workbench.place('Inference service', 'Fraud model', 360, 160);
  await workbench.connect('Customer', 'Fraud model', 'payments');
  await expect(chip).toBeHidden();
  await workbench.place('Training data', 'Payments', 360, 360);
  await expect(chip).toContainText(/\d risks? found\./u);
  // What a flow would mean is told at the same place.
  await workbench.canvas.focus();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: /^Payments → / })).toBeVisible();
  await expect(chip).toBeHidden();
  await page.keyboard.press('Escape');
  await chip.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('tab', { name: /^Findings/u })).toHaveAttribute('aria-selected', 'true');
  await expect(chip).toBeHidden();
  await workbench.tab('Component');
  await expect(chip).toBeHidden();

  await page.getByRole('button', { name: 'All projects' }).click();
  await workbench.fromTemplate('Credit scoring');
  await chip.getByRole('button', { name: 'Not now' }).click();
  await expect(chip).toBeHidden();
  await page.getByRole('button', { name: 'All projects' }).click();
  await page
    .getByRole('button', { name: /^Credit scoring/u })
    .first()
    .click();
  await expect(workbench.canvas).toBeVisible();
  await expect(workbench.shape('Loan portal')).toBeVisible();
  await expect(chip).toBeHidden();
});

journey('the overview shows the whole drawing and moves the view', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.fromTemplate('Credit scoring');
  const overview = page.getByRole('img', { name: 'Overview of the drawing' });
  await expect(overview).toBeHidden();
  await workbench.canvas.focus();
  await page.keyboard.press('m');
  await expect(overview).toBeVisible();
  const before = await workbench.shape('Loan portal').boundingBox();
  await overview.click({ position: { x: 20, y: 75 } });
  await expect.poll(async () => (await workbench.shape('Loan portal').boundingBox())?.x).not.toBe(before!.x);
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect(overview).toBeHidden();

  await journey.step(
    'who a question is about, and a flow that is found by name, come into view however far away',
    async () => {
      await workbench.tab('Findings');
      await workbench.finding('ML04').click();
      await page.getByRole('button', { name: '1 question could remove this reason' }).click();
      await page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 8 });
      const about = page.getByRole('button', { name: 'Outcomes:' });
      await expect(workbench.shape('Outcomes')).not.toBeInViewport();
      await about.click();
      await expect(workbench.shape('Outcomes')).toBeInViewport();
      await expect(workbench.finding('ML04')).toHaveAttribute('aria-expanded', 'true');
      await workbench.command('@credit history');
      await expect(workbench.shape('Credit bureau')).toBeInViewport();
    },
  );
});
