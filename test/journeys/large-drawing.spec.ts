import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeProjectFile } from '#core/formats/mltw.ts';
import { type Element, isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { expect, journey } from './workbench.ts';

/** So many systems stand side by side that an edit is shown before its findings are found. */
const COPIES = 120;
const COLUMNS = 12;

journey('a drawing of thousands of elements is edited like a small one', async ({ workbench, folder }) => {
  const { page, canvas } = workbench;
  const shown = canvas.locator('.react-flow__node-component');
  const found = page.locator('footer > span');
  const told = async (): Promise<string> => (await found.allInnerTexts()).join(' ');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'large.mltw');
  writeFileSync(file, writeProjectFile({ model: many(creditScoring()), catalogueVersion: '2026.1' }));
  await workbench.openFrom(file);
  await page.keyboard.press('Control+o');
  await expect(canvas).toBeVisible();
  await page.keyboard.press('Shift+1');
  await expect.poll(told).toContain('1440 components');
  const before = await told();

  await journey.step('from afar it is one picture, from near what is in view', async () => {
    await expect(shown).toHaveCount(0);
    // Groups of a layer are told by their letters, one path for all that look alike.
    const signs = page.locator('[data-far-marks]:not([data-band])');
    await expect(signs).toHaveCount(0);
    await workbench.command('Layer: kind of component');
    await expect(signs.first()).toBeAttached();
    expect(await signs.count()).toBeLessThan(30);
    await workbench.command('Show no layer');
    await expect(signs).toHaveCount(0);
    await canvas.focus();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find in the drawing' }).fill('Credit scorer 77');
    await expect(workbench.shape('Credit scorer 77')).toBeVisible();
    await expect(workbench.shape('Models 77')).toBeVisible();
    await expect.poll(() => shown.count()).toBeLessThan(200);
    await page.keyboard.press('Escape');
  });

  await journey.step('what is removed takes its findings along, and undo brings all of them back', async () => {
    await page.keyboard.press('Delete');
    await expect(workbench.shape('Credit scorer 77')).toBeHidden();
    await expect.poll(told).toContain('1439 components');
    await expect.poll(async () => findingsIn(await told())).toBeLessThan(findingsIn(before));
    await page.keyboard.press('Control+z');
    await expect(workbench.shape('Credit scorer 77')).toBeVisible();
    await expect.poll(told).toBe(before);
  });

  await journey.step('the other end of a flow is found among thousands by its name', async () => {
    await workbench.shape('Credit scorer 77').click();
    await page.keyboard.press('a');
    const ends = page.getByRole('listbox', { name: 'Connect Credit scorer 77 to' }).getByRole('option');
    await expect(ends).toHaveCount(100);
    await expect(page.getByText('The first 100 are shown.')).toBeVisible();
    await page.keyboard.type('Credit scorer 118');
    await expect(ends).toHaveCount(1);
    // Once takes back what was typed, once more leaves.
    await page.keyboard.press('Escape');
    await expect(ends).toHaveCount(100);
    await page.keyboard.press('Escape');
    await expect(ends).toHaveCount(0);
  });

  await journey.step('findings are shown a hundred at a time', async () => {
    await workbench.tab('Findings');
    const cards = page.getByRole('tabpanel').locator('[data-roving]:visible');
    await expect(cards).toHaveCount(100);
    await page.getByRole('button', { name: 'Show 100 more' }).first().press('Enter');
    await expect(cards.nth(100)).toBeFocused();
    await expect(cards).toHaveCount(200);
    await workbench.tab('Component');
  });

  await journey.step('flows that made way for a while come to lie as they were laid at first', async () => {
    const lines = async (): Promise<readonly (string | null)[]> =>
      canvas.locator('.react-flow__edge').evaluateAll((edges) =>
        edges
          .map((edge) => {
            const start = edge.querySelector('[transform]')?.getAttribute('transform');
            return `${edge.getAttribute('data-id')} ${start} ${edge.querySelector('path')?.getAttribute('d')}`;
          })
          .toSorted(),
      );
    await workbench.shape('Models 77').click();
    const before = await lines();
    for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(lines).not.toEqual(before);
    await workbench.saved();
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await expect.poll(lines).toEqual(before);
  });

  await journey.step('what lies out of view moves along when everything is selected', async () => {
    const at = await workbench.shape('Models 77').boundingBox();
    await canvas.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await workbench.shape('Models 77').boundingBox())?.x).toBeGreaterThan(at!.x);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await workbench.shape('Models 77').boundingBox())?.x).toBe(at!.x);
    await workbench.saved();
  });

  await journey.step('an arrangement under way ends with Escape, and gives way to an edit', async () => {
    const underWay = page.getByText('Arranging the drawing…');
    await page.keyboard.press('Alt+Shift+L');
    await expect(underWay).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(underWay).toBeHidden();
    await expect(page.getByText('Stopped arranging. The drawing is as it was.')).toBeAttached();
    await expect(page.getByRole('button', { name: /^Redo:/u })).toBeEnabled();

    await page.keyboard.press('Alt+Shift+L');
    await expect(underWay).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(underWay).toBeHidden();
    await expect(page.getByRole('button', { name: /^Undo: Move/u })).toBeEnabled();
    await page.keyboard.press('Control+z');
    await workbench.saved();
  });
});

/** The same system again and again, in rows and columns, each with its number in its names. */
function many(model: Model): Model {
  const element = new Map<ElementId, Element>();
  for (let copy = 0; copy < COPIES; copy++) {
    const [x, y] = [(copy % COLUMNS) * 1500, Math.floor(copy / COLUMNS) * 800];
    const idOf = (id: ElementId): ElementId => `${id}-${copy}` as ElementId;
    for (const one of model.element.values()) {
      const named = { id: idOf(one.id), name: isFlow(one) ? one.name : `${one.name} ${copy}` };
      const there: Element = isFlow(one)
        ? { ...one, ...named, from: idOf(one.from), to: idOf(one.to) }
        : {
            ...one,
            ...named,
            boundary: one.boundary && idOf(one.boundary),
            rect: { ...one.rect, x: one.rect.x + x, y: one.rect.y + y },
          };
      element.set(there.id, there);
    }
  }
  return { ...model, element, answer: new Map(), decision: new Map(), strategy: new Map() };
}

/** The number of findings that the status row tells. */
const findingsIn = (text: string): number => Number(/(\d+) findings/u.exec(text)?.[1]);
