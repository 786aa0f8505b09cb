import type { Locator, Page } from 'playwright/test';
import { expect, journey } from './workbench.ts';

/** Drags from the middle of one place by some pixels. */
async function drag(
  page: Page,
  what: Locator,
  by: { x: number; y: number },
  from: 'middle' | 'start' = 'middle',
): Promise<void> {
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing to drag is shown');
  const start =
    from === 'middle' ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: box.x + 8, y: box.y + 8 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 8 });
  await page.mouse.up();
}

journey(
  'what is dragged into a boundary belongs to it, moves with it, and goes back by undo',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.newProject('Arranging');
    await workbench.place('Training', 'Retraining', 120, 120);
    await workbench.place('Model registry', 'Models', 520, 220);
    await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Trust boundary' }).click();
    const [start, end] = [await workbench.at(380, 120), await workbench.at(760, 460)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await page.mouse.up();
    await workbench.typeName('Platform');
    await expect(page.getByRole('heading', { name: 'Inside (1)', exact: true })).toBeVisible();

    await drag(page, workbench.shape('Retraining'), { x: 400, y: 240 });
    await workbench.shape('Retraining').click();
    await expect(workbench.shape('Retraining').getByRole('img', { name: /in boundary Platform/u })).toBeVisible();

    const offset = async () => {
      const [models, retraining] = [
        await workbench.shape('Models').boundingBox(),
        await workbench.shape('Retraining').boundingBox(),
      ];
      return { x: models!.x - retraining!.x, y: models!.y - retraining!.y };
    };
    const [before, apart] = [await workbench.shape('Models').boundingBox(), await offset()];
    await drag(page, workbench.canvas.getByText('Platform', { exact: true }), { x: -48, y: 64 }, 'start');
    await expect.poll(async () => (await workbench.shape('Models').boundingBox())!.x).toBeLessThan(before!.x - 32);
    await expect.poll(async () => (await workbench.shape('Models').boundingBox())!.y).toBeGreaterThan(before!.y + 48);
    await expect.poll(offset).toEqual(apart);

    await workbench.canvas.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await workbench.shape('Models').boundingBox())?.x).toBe(before!.x);
    await page.keyboard.press('Control+z');
    await expect(workbench.shape('Retraining').getByRole('img', { name: /in boundary/u })).toHaveCount(0);
  },
);

journey('a box drawn inside a boundary selects what it touches, not the boundary', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Selecting');
  await workbench.place('Training', 'Retraining', 300, 200);
  await workbench.place('Model registry', 'Models', 540, 200);
  await workbench.connect('Retraining', 'Models', 'model');
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Trust boundary' }).click();
  const [start, end] = [await workbench.at(120, 80), await workbench.at(760, 460)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
  await workbench.typeName('Platform');

  const corner = await workbench.at(180, 340);
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 420, corner.y - 150, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByText('3 selected')).toBeVisible();
  await expect(page.getByText('1 trust boundary')).toHaveCount(0);

  await journey.step('with Shift a box adds to what is selected, without it nothing else stays', async () => {
    const model = await workbench.shape('Models').boundingBox();
    const boxAround = async (): Promise<void> => {
      await page.mouse.move(model!.x - 12, model!.y - 12);
      await page.mouse.down();
      await page.mouse.move(model!.x + 20, model!.y + 20, { steps: 4 });
      await page.mouse.up();
    };
    await workbench.shape('Retraining').click();
    await page.keyboard.down('Shift');
    await boxAround();
    await page.keyboard.up('Shift');
    await expect(page.getByText('3 selected')).toBeVisible();
    await boxAround();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Models');
  });

  await journey.step('with Mod a click selects what lies in the boundary', async () => {
    await page.keyboard.down('Control');
    await page.mouse.click(corner.x, corner.y);
    await expect(page.getByText('2 selected')).toBeVisible();
    await page.mouse.click(end.x + 60, end.y + 60);
    await expect(page.getByText('2 selected')).toBeHidden();
    await page.mouse.click(start.x + 60, start.y);
    await page.keyboard.up('Control');
    await expect(page.getByText('2 selected')).toBeVisible();
  });

  await page.keyboard.press('Control+g');
  await workbench.typeName('Training zone');
  await expect(page.getByText('2 components, 1 flow, 2 boundaries')).toBeVisible();
  await page.keyboard.press('Control+Shift+g');
  await expect(page.getByText('2 components, 1 flow, 1 boundary')).toBeVisible();
});

journey('a component is dragged in from the palette, and several are moved as one step', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Dragging');
  const palette = page.getByRole('toolbar', { name: 'Components' });
  await palette
    .getByRole('button', { name: 'End user' })
    .dragTo(workbench.canvas, { targetPosition: { x: 200, y: 200 } });
  await workbench.typeName('Customer');
  await workbench.place('Training data', 'Orders', 480, 200);
  await workbench.canvas.focus();
  const undo = page.getByRole('button', { name: /^Undo:/u });
  const lastEdit = await undo.getAttribute('aria-label');

  await journey.step('while Space is held, a drag moves the view wherever it begins', async () => {
    const at = (await workbench.shape('Orders').boundingBox())!;
    await page.keyboard.down('Space');
    await drag(page, workbench.shape('Orders'), { x: 0, y: 80 });
    await page.keyboard.up('Space');
    await expect.poll(async () => (await workbench.shape('Orders').boundingBox())!.y - at.y).toBeCloseTo(80, 0);
    await expect(undo).toHaveAccessibleName(lastEdit!);
  });

  await page.keyboard.press('Control+a');
  const before = await workbench.shape('Customer').boundingBox();
  await drag(page, workbench.shape('Orders'), { x: 0, y: 160 });
  await expect.poll(async () => (await workbench.shape('Customer').boundingBox())!.y).toBeGreaterThan(before!.y + 120);
  await expect(page.getByRole('button', { name: 'Undo: Move Customer and Orders' })).toBeEnabled();

  await journey.step('what is deleted while it is dragged is gone, and nothing else is', async () => {
    const { x, y } = (await workbench.shape('Orders').boundingBox())!;
    await page.keyboard.press('Escape');
    for (const isMovedOn of [false, true]) {
      await page.mouse.move(x + 30, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + 60, y + 60, { steps: 4 });
      await page.keyboard.press('Delete');
      if (isMovedOn) await page.mouse.move(x + 90, y + 90);
      await page.mouse.up();
      await expect(workbench.shape('Orders')).toBeHidden();
      await workbench.shape('Customer').click();
      await page.keyboard.press('Control+z');
      await expect(workbench.shape('Orders')).toBeVisible();
    }
  });
  await workbench.saved();
});

journey('a locked tool draws again and again until it is let go', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Locked tool');
  await workbench.canvas.focus();
  await page.keyboard.press('q');
  await page.keyboard.press('s');
  for (const across of [160, 400, 640]) {
    const { x, y } = await workbench.at(across, 200);
    await page.mouse.click(x, y);
    await workbench.typeName(`Store ${across}`);
  }
  await expect(page.getByText('3 components, 0 flows, 0 boundaries')).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute('aria-pressed', 'true');
});
