import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a pipeline is grown by keyboard alone, and a step undone takes component and flow', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  await workbench.newProject('Pipeline');
  await keyboard.press('/');
  await keyboard.type('training data');
  await keyboard.press('Enter');
  await workbench.typeName('Loans');
  await keyboard.press('Control+ArrowRight');
  await expect(page.getByRole('button', { name: 'Training', pressed: true })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await workbench.typeName('Nightly training');
  await keyboard.press('Control+ArrowRight');
  await keyboard.press('ArrowDown');
  await expect(workbench.canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('Evaluation');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await keyboard.press('Control+ArrowDown');
  await keyboard.press('Enter');
  await expect(workbench.shape('Inference service')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(workbench.shape('Inference service')).toBeHidden();
  await expect(workbench.shape('Model registry')).toBeVisible();
});

journey(
  'flows are bent, led elsewhere and split by pointer, and come back bent after a restart',
  async ({ workbench }) => {
    const { page } = workbench;
    const { mouse } = page;
    await workbench.newProject('Bends');
    await workbench.place('Application', 'Shop', 140, 160);
    await workbench.place('Inference service', 'Scorer', 520, 160);
    await workbench.place('Prediction log', 'Log', 520, 420);
    await workbench.connect('Shop', 'Scorer', 'asks');
    const box = async (id: string) => (await page.getByTestId(id).boundingBox())!;
    const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
      await mouse.move(to.x, to.y, { steps: 3 });
      await mouse.up();
    };
    await page.mouse.move(700, 650);
    const piece = await box('piece 0');
    await drag({ x: piece.x + 12, y: piece.y + 12 }, { x: piece.x + 12, y: piece.y - 88 });
    await expect(page.getByTestId('bend')).toHaveCount(4);

    const end = await box('end to');
    const log = (await workbench.shape('Log').boundingBox())!;
    await mouse.move(end.x + 12, end.y + 12);
    await mouse.down();
    await mouse.move(log.x + 60, log.y + 40, { steps: 4 });
    await expect(page.getByRole('status').filter({ hasText: 'Shop → Log' })).toContainText('crosses no boundary');
    await mouse.up();
    await expect(page.getByRole('img', { name: 'from Shop to Log' })).toBeAttached();
    await expect(page.getByTestId('bend')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(page.getByTestId('bend')).toHaveCount(4);

    await page.keyboard.press('i');
    await page.keyboard.type('Input proc');
    await page.keyboard.press('Enter');
    await workbench.typeName('Gate');
    await expect(page.getByRole('img', { name: 'Data flow asks, from Shop to Gate.' })).toBeAttached();
    await expect(page.getByRole('img', { name: 'Data flow, from Gate to Scorer.' })).toBeAttached();
    await page.keyboard.press('Control+z');
    await expect(workbench.shape('Gate')).toBeHidden();
    await page.keyboard.press('Control+z');

    await workbench.saved();
    await workbench.kill();
    await workbench.start();
    await workbench.page.getByRole('button', { name: /^Bends/u }).click();
    await workbench.page.getByText('asks', { exact: true }).click();
    await expect(workbench.page.getByTestId('bend')).toHaveCount(4);
  },
);
