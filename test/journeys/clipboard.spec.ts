import { expect, journey, type Workbench } from './workbench.ts';

/** Draws a training that writes a model into a registry, and selects both. */
async function trainingAndRegistry(workbench: Workbench): Promise<void> {
  await workbench.place('Training', 'Retraining', 200, 160);
  await workbench.place('Model registry', 'Models', 440, 160);
  await workbench.connect('Retraining', 'Models', 'model');
  await workbench.canvas.focus();
  await workbench.page.keyboard.press('Control+a');
}

const counts = (workbench: Workbench, text: string) => expect(workbench.page.getByText(text)).toBeVisible();

journey(
  'what is copied is pasted into another project, and text for other programs goes along',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.newProject('Source');
    await trainingAndRegistry(workbench);
    await page.keyboard.press('Control+c');
    await page.getByRole('button', { name: 'All projects' }).click();
    await workbench.newProject('Target');
    await workbench.canvas.focus();
    await page.keyboard.press('Control+v');
    await counts(workbench, '2 components, 1 flow, 0 boundaries');
    await expect(workbench.shape('Retraining')).toBeVisible();

    await page.getByRole('tab', { name: /^Component/u }).click();
    await workbench.shape('Models').click();
    await page.getByRole('textbox', { name: 'Description' }).click();
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue(
      'Retraining [training]\nModels [model-registry]\n\nRetraining -> Models: model',
    );

    // In the middle of the view the copy would hide what was copied.
    await workbench.canvas.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+1');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(workbench.shape('Retraining copy')).toBeVisible();
    const [original, copy] = await Promise.all(
      ['Retraining', 'Retraining copy'].map((name) => workbench.shape(name).boundingBox()),
    );
    expect(copy!.x - original!.x).toBeGreaterThan(16);
  },
);

journey(
  'cut takes away, paste in place brings back where it lay, and each is one step to undo',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.newProject('Cutting');
    await trainingAndRegistry(workbench);
    const before = await workbench.shape('Models').boundingBox();
    await page.keyboard.press('Control+x');
    await counts(workbench, '0 components, 0 flows, 0 boundaries');
    await page.keyboard.press('Control+Shift+v');
    await counts(workbench, '2 components, 1 flow, 0 boundaries');
    await expect.poll(() => workbench.shape('Models').boundingBox()).toEqual(before);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await counts(workbench, '2 components, 1 flow, 0 boundaries');
    await expect(page.getByRole('button', { name: 'Redo: Cut Retraining and Models' })).toBeEnabled();
  },
);

journey(
  'a duplicate lies beside its original, and the next one as far from it as it was moved',
  async ({ workbench }) => {
    const { page } = workbench;
    await workbench.newProject('Duplicating');
    await workbench.place('Training data', 'Orders', 160, 120);
    await workbench.canvas.focus();
    const original = await workbench.shape('Orders').boundingBox();
    await page.keyboard.press('Control+d');
    const copy = workbench.shape('Orders copy');
    await expect.poll(async () => (await copy.boundingBox())?.y).toBe(original!.y + 24);
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => (await copy.boundingBox())?.y).toBe(original!.y + 144);
    await page.keyboard.press('Control+d');
    await expect.poll(async () => (await workbench.shape('Orders copy 2').boundingBox())?.y).toBe(original!.y + 288);
  },
);

journey('dragging with Alt leaves the original and drops a copy with its flows', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Dragging copies');
  await trainingAndRegistry(workbench);
  const before = await workbench.shape('Retraining').boundingBox();
  await page.mouse.move(before!.x + 70, before!.y + 30);
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move(before!.x + 70, before!.y + 190, { steps: 8 });
  await expect(page.getByTestId(/^rf__node-original /u)).toHaveCount(2);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await counts(workbench, '4 components, 2 flows, 0 boundaries');
  await expect.poll(() => workbench.shape('Retraining').boundingBox()).toEqual(before);
  await expect
    .poll(async () => (await workbench.shape('Retraining copy').boundingBox())?.y)
    .toBeGreaterThan(before!.y + 96);
});

journey('what is no part of a drawing is not pasted, and says why where everybody sees it', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Pasting');
  const field = page.getByRole('searchbox', { name: 'Add component' });
  const pasteWords = async (words: string): Promise<void> => {
    await field.fill(words);
    await field.press('Control+a');
    await field.press('Control+c');
    await field.fill('');
    await workbench.canvas.focus();
    await page.keyboard.press('Control+v');
  };
  // Screen readers hear it from the announcer; this is what is seen.
  const shown = page.locator('p[aria-hidden]');
  await pasteWords('customers');
  await expect(shown).toHaveText('The clipboard holds no part of a drawing.');
  await pasteWords('<mxGraphModel><root/></mxGraphModel>');
  await expect(shown).toHaveText(/in the format of draw\.io, which the workbench does not read\.$/u);
  await pasteWords('Sensor -> Training -> ');
  await expect(shown).toHaveText(/Line 1: An arrow needs a name on both sides\.$/u);
  await page.keyboard.press('Shift');
  await expect(shown).toBeHidden();
  await counts(workbench, '0 components, 0 flows, 0 boundaries');
});
