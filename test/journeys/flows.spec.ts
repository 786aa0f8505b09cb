import type { Locator, Page } from 'playwright/test';
import { faults } from './axe.ts';
import { expect, journey, type Workbench } from './workbench.ts';

/** A place in the window, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

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

  await journey.step('what is inserted on a flow that is too short for it pushes on what lies beyond', async () => {
    const row = async (name: string) => Math.round((await box(workbench.shape(name))).y);
    const gap = async (left: string, right: string) =>
      Math.round((await box(workbench.shape(right))).x - (await box(workbench.shape(left))).x);
    const before = await gap('Loans', 'Nightly training');
    await page.getByRole('img', { name: 'Data flow, from Loans to Nightly training.' }).dispatchEvent('click');
    await keyboard.press('i');
    await keyboard.type('Labelling');
    await keyboard.press('Enter');
    await workbench.typeName('Labels');
    await expect.poll(() => gap('Loans', 'Labels')).toBe(before);
    await expect.poll(() => gap('Labels', 'Nightly training')).toBe(before);
    expect(await row('Labels')).toBe(await row('Nightly training'));
    // Its name first.
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expect.poll(() => gap('Loans', 'Nightly training')).toBe(before);
  });
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

    await journey.step('across the place where it is straight, and back to where it was by Escape', async () => {
      const corner = async () => (await page.getByTestId('bend').nth(1).boundingBox())!;
      const [above, top] = [await corner(), await box('piece 2')];
      await drag({ x: top.x + 12, y: top.y + 12 }, { x: top.x + 12, y: top.y + 212 });
      await expect.poll(async () => Math.round((await corner()).y - above.y)).toBe(200);
      const below = await corner();
      await mouse.move(below.x + 10, below.y + 10);
      await mouse.down();
      await mouse.move(below.x + 50, below.y - 50, { steps: 4 });
      await expect.poll(async () => Math.round((await corner()).x - below.x)).toBe(40);
      await page.keyboard.press('Escape');
      await mouse.up();
      await expect.poll(corner).toEqual(below);
      await page.keyboard.press('Control+z');
      await expect.poll(corner).toEqual(above);
    });

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
    await workbench.canvas.getByText('asks', { exact: true }).click();
    await expect(workbench.page.getByTestId('bend')).toHaveCount(4);
  },
);

journey('what is dropped on a flow splits it, and what a flow is dropped on it leads to', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  const flow = (words: string | RegExp) => page.getByRole('img', { name: words });
  await workbench.newProject('Drops');
  await workbench.place('Application', 'Shop', 140, 120);
  await workbench.place('Inference service', 'Scorer', 660, 120);
  await workbench.place('Data preparation', 'Features', 400, 400);
  await workbench.connect('Shop', 'Scorer', 'asks');

  await drag(page, await middle(workbench.shape('Features')), await middle(page.getByText('asks', { exact: true })));
  await expect(flow('Data flow asks, from Shop to Features.')).toBeAttached();
  await expect(flow('Data flow, from Features to Scorer.')).toBeAttached();
  await keyboard.press('Control+z');
  await expect(flow('Data flow asks, from Shop to Scorer.')).toBeAttached();
  await keyboard.press('Control+Shift+z');
  await expect(flow('Data flow, from Features to Scorer.')).toBeAttached();

  const [features, scorer] = [await box(workbench.shape('Features')), await box(workbench.shape('Scorer'))];
  const canvas = await box(workbench.canvas);
  await page.getByRole('searchbox', { name: 'Add component' }).fill('Input proc');
  await page
    .getByRole('toolbar', { name: 'Components' })
    .getByRole('button', { name: 'Input processing', exact: true })
    .dragTo(workbench.canvas, {
      targetPosition: {
        x: (features.x + features.width + scorer.x) / 2 - canvas.x,
        y: scorer.y + scorer.height / 2 - canvas.y,
      },
    });
  await workbench.typeName('Gate');
  await page.getByRole('searchbox', { name: 'Add component' }).fill('');
  await expect(flow('Data flow, from Features to Gate.')).toBeAttached();
  await expect(flow('Data flow, from Gate to Scorer.')).toBeAttached();

  // What lay beyond was pushed on.
  await workbench.canvas.focus();
  await keyboard.press('Shift+1');
  await expect(workbench.shape('Scorer')).toBeInViewport({ ratio: 0.99 });
  const ends = page.getByRole('dialog', { name: 'Connect Scorer to' });
  await drag(page, await port(workbench, 'Scorer', 'below'), await workbench.at(740, 600));
  await expect(ends).toBeVisible();
  await keyboard.type('zzz');
  await expect(ends).toContainText('Nothing is called that.');
  await workbench.tab('Findings');
  await expect(ends).toBeHidden();
  // A click on a port asks for the other end, without a drag: from the list or on the drawing.
  const below = await port(workbench, 'Scorer', 'below');
  await page.mouse.click(below.x, below.y);
  await expect(ends).toBeVisible();
  await workbench.shape('Features').hover();
  await expect(page.getByRole('status').filter({ hasText: 'Scorer → Features' })).toBeVisible();
  await workbench.shape('Features').click();
  await expect(flow('Data flow, from Scorer to Features.')).toBeAttached();
  await keyboard.press('Control+z');
  // A drag from the edge of a shape leads a flow, too; a click there selects the shape.
  await workbench.shape('Shop').hover();
  const shop = await box(workbench.shape('Shop'));
  const onEdge = { x: shop.x + 24, y: shop.y + shop.height - 2 };
  await page.mouse.click(onEdge.x, onEdge.y);
  await expect(page.getByRole('tabpanel').getByRole('textbox', { name: 'Name' })).toHaveValue('Shop');
  await drag(page, onEdge, await middle(workbench.shape('Features')));
  await expect(flow('Data flow, from Shop to Features.')).toBeAttached();
  await keyboard.press('Control+z');

  await drag(page, await port(workbench, 'Scorer', 'below'), await workbench.at(740, 600));
  await expect(ends).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await keyboard.type('Prediction log');
  await keyboard.press('Enter');
  await workbench.typeName('Log');
  await expect(flow('Data flow, from Scorer to Log.')).toBeAttached();

  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Trust boundary' }).click();
  const [gate, log] = [await box(workbench.shape('Gate')), await box(workbench.shape('Log'))];
  const corner = { x: log.x + log.width + 48, y: Math.max(gate.y, log.y) + log.height + 16 };
  await drag(page, { x: gate.x - 16, y: Math.min(gate.y, log.y) - 60 }, corner);
  await workbench.typeName('Platform');
  await workbench.canvas.focus();
  await keyboard.press('Shift+1');
  await expect(workbench.shape('Shop')).toBeInViewport({ ratio: 0.99 });
  const inside = await box(workbench.shape('Gate'));
  await drag(page, await port(workbench, 'Features', 'below'), { x: inside.x + inside.width + 40, y: inside.y - 20 });
  await expect(flow(/^Data flow, from Features to Gate/u)).toHaveCount(2);
  await keyboard.press('Control+z');

  await workbench.shape('Shop').click();
  await keyboard.press('Control+Shift+l');
  await expect(flow(/Shop.*Locked/u)).toBeAttached();
  await drag(page, await port(workbench, 'Features', 'below'), await middle(workbench.shape('Shop')));
  await expect(flow('Data flow, from Features to Shop.')).toBeAttached();

  await workbench.canvas.getByText('asks', { exact: true }).click();
  await expect(page.getByTestId('end from')).toBeVisible();
  await drag(page, await port(workbench, 'Shop', 'right'), await middle(workbench.shape('Log')));
  await expect(flow(/^Data flow, from Shop to Log/u)).toBeAttached();
  await expect(flow('Data flow asks, from Shop to Features.')).toBeAttached();
});

journey('a flow is bent by keys, loses bends by double-click, and is led elsewhere by name', async ({ workbench }) => {
  const { page } = workbench;
  const { keyboard } = page;
  const bends = page.getByTestId('bend');
  await workbench.newProject('Keys');
  await workbench.place('Application', 'Shop', 140, 200);
  await workbench.place('Inference service', 'Scorer', 620, 200);
  await workbench.place('Prediction log', 'Log', 620, 460);
  await workbench.connect('Shop', 'Scorer', 'asks');
  await workbench.canvas.getByText('asks', { exact: true }).click();
  for (let press = 0; press < 2; press++) await keyboard.press('Shift+ArrowUp');
  await expect(bends).toHaveCount(4);
  await keyboard.press('n');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await bends.nth(1).dblclick();
  await expect(bends).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(bends).toHaveCount(3);
  await keyboard.press('Shift+r');
  await expect(bends).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(bends).toHaveCount(3);

  await workbench.command('Change end');
  await expect(page.getByRole('dialog', { name: 'End of asks' })).toBeVisible();
  await keyboard.type('Log');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Shop → Log' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Data flow asks, from Shop to Log.' })).toBeAttached();
  await workbench.command('Change start');
  await expect(page.getByRole('dialog', { name: 'Start of asks' })).toBeVisible();
  await keyboard.type('Scorer');
  await keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Data flow asks, from Scorer to Log.' })).toBeAttached();

  await journey.step('a very short flow can be taken at either end, and its label is read and clicked', async () => {
    await workbench.place('Feature store', 'Features', 140, 304);
    await workbench.connect('Shop', 'Features', 'raw');
    const label = workbench.canvas.getByText('raw', { exact: true });
    await label.click();
    const [text, from, to] = await Promise.all(
      [label, page.getByTestId('end from'), page.getByTestId('end to')].map(middle),
    );
    expect(Math.hypot(to!.x - from!.x, to!.y - from!.y)).toBeGreaterThanOrEqual(20);
    for (const end of [from!, to!]) expect(Math.hypot(end.x - text!.x, end.y - text!.y)).toBeGreaterThanOrEqual(14);
    await label.dblclick();
    await expect(workbench.canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('raw');
    await keyboard.press('Escape');
  });
  await workbench.saved();
});

/** Drags from one place of the window to another. */
async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A hand sets out slowly: what it takes along lags behind by its first move.
  await page.mouse.move(from.x + 2, from.y + 2);
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

async function box(what: Locator): Promise<Place & { readonly width: number; readonly height: number }> {
  const found = await what.boundingBox();
  if (!found) throw new Error('it is not shown');
  return found;
}

async function middle(what: Locator): Promise<Place> {
  const { x, y, width, height } = await box(what);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The port on a side of a component, with the pointer on the component so that it is there. */
async function port(workbench: Workbench, name: string, side: 'right' | 'below'): Promise<Place> {
  await workbench.shape(name).hover();
  const { x, y, width, height } = await box(workbench.shape(name));
  return side === 'right' ? { x: x + width, y: y + height / 2 } : { x: x + width / 2, y: y + height };
}
