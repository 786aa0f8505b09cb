import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a workshop types a pipeline, puts a line right, and takes over a flowchart', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Typed');
  // The panel grows, and the button that was pressed is still the one under the pointer.
  const textButton = page.getByRole('button', { name: 'Text', exact: true }).filter({ hasText: 'Text' });
  const before = await textButton.boundingBox();
  await textButton.click();
  const text = page.getByRole('textbox', { name: 'Diagram as text' });
  await expect(text).toBeVisible();
  expect((await textButton.boundingBox())!.x).toBeCloseTo(before!.x, -1);
  await text.focus();

  // A line that was longer than the field leaves the first letters of all lines in view.
  await page.keyboard.type('Sensor -> Ingestion: readings of every machine in all of the halls\n');
  await expect.poll(() => text.evaluate((field) => field.scrollLeft)).toBe(0);
  await text.fill('');

  await page.keyboard.type('Sensor -> Ingestion -> Training: readings\nCloud:\nModel store\n');
  for (const name of ['Sensor', 'Ingestion', 'Training']) await expect(workbench.shape(name)).toBeVisible();
  await expect(workbench.shape('Model store').getByRole('img', { name: /in boundary Cloud/u })).toBeVisible();
  expect(await faults(page)).toEqual([]);

  await page.keyboard.type('Training -> ');
  await expect(page.getByText('Line 4: An arrow needs a name on both sides.')).toBeVisible();
  await expect(workbench.shape('Training')).toBeVisible();
  await page.getByRole('button', { name: 'Show the drawing again' }).click();
  await expect(text).toHaveValue(/^Ingestion \[data-collection\]/mu);

  await text.fill('flowchart LR\n  a[Camera] --> b(Detector) --> c[(Alerts)]');
  await expect(workbench.shape('Detector')).toBeVisible();
  await expect(workbench.shape('Training')).toBeHidden();
  await page.keyboard.press('Control+e');
  await expect(workbench.canvas).toBeFocused();
  await expect(
    page.getByRole('region', { name: 'Components' }).or(page.getByRole('searchbox', { name: 'Add component' })),
  ).toBeVisible();
  await workbench.canvas.focus();
  await page.keyboard.press('Control+z');
  await expect(workbench.shape('Training')).toBeVisible();

  await journey.step(
    'a name changed where it is told changes everywhere, and undo is that of the drawing once the text rests',
    async () => {
      await page.keyboard.press('Control+e');
      await text.evaluate((field: HTMLTextAreaElement) => {
        const from = field.value.indexOf('Training [');
        field.setSelectionRange(from, from + 'Training'.length);
      });
      await page.keyboard.type('Nightly training');
      await expect(workbench.shape('Nightly training')).toBeVisible();
      await expect(workbench.shape('Training')).toBeHidden();
      await page.getByRole('switch', { name: 'Arrange the drawing while typing' }).focus();
      await expect(text).toHaveValue(/^Ingestion -> Nightly training: readings$/mu);
      await text.focus();
      await page.keyboard.press('Control+z');
      await expect(text).toHaveValue(/^Ingestion -> Training: readings$/mu);
      await expect(workbench.shape('Training')).toBeVisible();
      await page.keyboard.press('Control+e');
    },
  );

  await workbench.canvas.focus();
  await page.keyboard.press('Alt+Shift+L');
  await expect(page.getByText('The drawing is arranged already.')).toBeAttached();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+L');
  await expect(page.getByText(/^Arranged \d+ shapes/u)).toBeAttached();
  await page.keyboard.press('Control+z');
  await workbench.saved();
});
