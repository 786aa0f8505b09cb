import path from 'node:path';
import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

/** Presses Tab until what has the focus carries this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('tab', { name }))
    .or(page.getByRole('radio', { name, exact: true }));
  for (let press = 0; press < 60; press++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

journey('from nothing to the PDF without touching the mouse', async ({ workbench, folder }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const type = async (component: string, name: string) => {
    // No pause: the field must have the keyboard before the next key is heard.
    await keys.press('/');
    await keys.type(component);
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true }).first()).toBeFocused();
    await keys.type(name);
    await keys.press('Enter');
    await expect(workbench.canvas).toBeFocused();
  };
  const connectTo = async (target: string) => {
    await keys.press('a');
    await keys.type(target);
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await expect(workbench.canvas).toBeFocused();
  };

  await tabTo(page, 'New project');
  await keys.press('Enter');
  await keys.type('Fraud detection');
  await keys.press('Enter');
  await expect(workbench.canvas).toBeFocused();

  await type('end user', 'Customer');
  await type('inference service', 'Fraud model');
  await type('decision service', 'Payment stop');

  await journey.step('flows are led by name', async () => {
    await keys.press('Home');
    await connectTo('Fraud model');
    await keys.press('Escape');
    await keys.press('End');
    await expect(page.getByText('3 components, 1 flow, 0 boundaries')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('arrows walk and nudge, Delete deletes, Mod+Z takes back', async () => {
    await keys.press('Home');
    const shape = workbench.shape('Customer');
    const before = await shape.boundingBox();
    await keys.press('ArrowDown');
    await keys.press('Shift+ArrowLeft');
    await expect.poll(async () => (await shape.boundingBox())?.y).toBe(before!.y + 8);
    await expect.poll(async () => (await shape.boundingBox())?.x).toBe(before!.x - 40);
    await keys.press('Shift+g');
    await keys.press('ArrowUp');
    await expect.poll(async () => (await shape.boundingBox())?.y).toBe(before!.y + 7);
    await keys.press('Shift+g');
    await keys.press('Alt+Shift+ArrowRight');
    await expect(page.getByText('2 selected')).toBeVisible();
    await keys.press('Control+Shift+ArrowUp');
    await expect.poll(async () => (await shape.boundingBox())?.y).toBe(before!.y);
    await keys.press('Home');
    await keys.press('Delete');
    await expect(page.getByText('2 components, 0 flows, 0 boundaries')).toBeVisible();
    await expect(page.getByText('Deleted Customer with 1 flow')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await keys.press('Control+z');
    await expect(page.getByText('3 components, 1 flow, 0 boundaries')).toBeVisible();
    await expect(page.getByText('Deleted Customer with 1 flow')).toBeHidden();
    await keys.press('Control+Shift+z');
    await expect(page.getByText('2 components, 0 flows, 0 boundaries')).toBeVisible();
    await keys.press('Control+y');
    await keys.press('Control+z');
    await expect(page.getByText('3 components, 1 flow, 0 boundaries')).toBeVisible();
  });

  await journey.step('Mod+G draws a boundary around the selection', async () => {
    await keys.press('End');
    await keys.press('Control+g');
    await keys.type('Bank');
    await keys.press('Enter');
    await expect(page.getByText('3 components, 1 flow, 1 boundary')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('T writes a text, which counts as nothing, and Enter goes on with it', async () => {
    await keys.press('Escape');
    await keys.press('t');
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Text on the drawing' })).toBeFocused();
    await keys.type('Payments desk');
    await keys.press('Enter');
    await keys.type('As of March');
    await keys.press('Control+Enter');
    await expect(workbench.canvas).toBeFocused();
    await expect(page.getByRole('img', { name: 'Text, Payments desk As of March, in boundary Bank.' })).toBeAttached();
    await expect(page.getByText('3 components, 1 flow, 1 boundary')).toBeVisible();
    await keys.press('Enter');
    await keys.type(' 2026');
    await keys.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue('Payments desk\nAs of March 2026');
    await keys.press('t');
    await keys.press('Enter');
    await keys.press('Escape');
    await expect(page.getByRole('img', { name: /^Text,/u })).toHaveCount(1);
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('a finding is opened and decided', async () => {
    await expect(workbench.canvas).toBeFocused();
    await keys.press('F6');
    await expect(page.getByRole('tab', { name: /^Component/u })).toBeFocused();
    await keys.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /^Findings/u })).toBeFocused();
    await tabTo(page, /^ML01 /u);
    await keys.press('Enter');
    await tabTo(page, 'Mitigate');
    await keys.press('Enter');
    await expect(page.getByText('Fraud model · Mitigate · Open')).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });

  const pdf = path.join(folder, 'fraud.pdf');
  await workbench.saveTo(pdf);
  await keys.press('Control+Shift+e');
  await tabTo(page, 'Save report…');
  await keys.press('Enter');
  await expect(page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
  expect(await faults(page)).toEqual([]);
  const { pages } = await readPdf(pdf);
  expect(pages[0]).toContain('Fraud detection');
  expect(pages.join(' ')).toContain('Input Manipulation');
  expect(pages.join(' ')).toContain('As of March 2026');
});
