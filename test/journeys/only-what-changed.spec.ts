import type { Locator, Page } from 'playwright/test';
import { startCounting, watchRenders, whatRendered } from './renders.ts';
import { expect, journey } from './workbench.ts';

journey('an edit renders the elements that it changed, and no other', async ({ workbench }) => {
  const { page } = workbench;
  await watchRenders(page);
  await workbench.fromTemplate('Credit scoring');
  await workbench.saved();

  await workbench.shape('Score log').click();
  await page.keyboard.press('F2');
  expect(await renderedBy(page, () => workbench.typeName('Scores kept'))).toEqual([
    'Score log',
    'Scores kept',
    'facts of Scores kept',
    'frame of Scores kept',
  ]);

  expect(await renderedBy(page, () => dragBy(page, workbench.shape('Scores kept'), 40, 48))).toEqual([
    'Scores kept',
    // Ends at the same component, and makes room.
    'features',
    'frame of Scores kept',
    'frame of scores',
    'scores',
  ]);

  // What was selected and what is now, with its facts in place of the others.
  expect(await renderedBy(page, () => workbench.shape('Credit scorer').click())).toEqual([
    'Credit scorer',
    'Scores kept',
    'facts of Credit scorer',
    'frame of Credit scorer',
    'frame of Scores kept',
  ]);

  // The facts stay as they are but for the answer.
  const yes = page.getByRole('tabpanel').getByRole('radio', { name: 'Yes', exact: true });
  expect(await renderedBy(page, () => yes.first().click())).toEqual(['Credit scorer']);
});

async function renderedBy(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await startCounting(page);
  await act();
  await page.getByText('Saved', { exact: true }).waitFor();
  return whatRendered(page);
}

async function dragBy(page: Page, shape: Locator, dx: number, dy: number): Promise<void> {
  const box = await shape.boundingBox();
  if (!box) throw new Error('not shown');
  await page.mouse.move(box.x + 30, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 30 + dx, box.y + 20 + dy, { steps: 8 });
  await page.mouse.up();
}
