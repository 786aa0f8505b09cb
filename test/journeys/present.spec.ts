import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

/** Where the view of the drawing is: `translate(…) scale(…)`, in whole pixels. */
async function viewport(page: Page): Promise<string> {
  const style = await page.locator('.react-flow__viewport').getAttribute('style');
  return (style ?? '').replaceAll(/-?\d+\.\d+/gu, (value) => String(Math.round(Number(value) * 10) / 10));
}

/** The size of the smallest text that can be seen in the drawing, in pixels. */
async function smallestText(page: Page): Promise<number> {
  return page.locator('.react-flow__node text').evaluateAll((texts) =>
    Math.min(
      ...texts.map((text) => {
        const zoom = text.getBoundingClientRect().height / (text as SVGTextElement).getBBox().height;
        return zoom * Number(text.getAttribute('font-size'));
      }),
    ),
  );
}

journey(
  'a project is presented, walked and decided on by keyboard alone, and what is parked outlives it',
  async ({ workbench }) => {
    const { page } = workbench;
    const keys = page.keyboard;
    const presentation = page.getByRole('region', { name: 'Presentation' });
    const decision = presentation.getByRole('group', { name: 'Decide' });
    const nextFinding = async (): Promise<void> => {
      const before = await presentation.innerText();
      await keys.press('PageDown');
      while (!(await decision.isVisible())) await keys.press('PageDown');
      expect(await presentation.innerText()).not.toBe(before);
    };

    await page.setViewportSize({ width: 1280, height: 720 });
    await workbench.fromTemplate('Credit scoring');
    await keys.press('Home');
    await keys.press('Control+=');
    await keys.press('Control+j');
    await expect(page.getByRole('table', { name: 'All findings' })).toBeVisible();
    await workbench.canvas.focus();
    const before = await viewport(page);

    await journey.step('F5 shows nothing but the drawing, its parts in text of 18 pixels', async () => {
      await keys.press('F5');
      await expect(presentation).toBeFocused();
      await expect(page.getByRole('tab')).toHaveCount(0);
      await expect(presentation.getByText('Step 1 of')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
      await keys.press('PageDown');
      await expect(presentation.getByRole('heading', { name: /part 1 of/u })).toBeVisible();
      await expect.poll(() => smallestText(page)).toBeGreaterThanOrEqual(18);
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('B blanks the screen, and the next key shows it where it was', async () => {
      await keys.press('b');
      await expect(page.getByRole('button', { name: 'The screen is blank. B shows it again.' })).toBeVisible();
      await keys.press('PageDown');
      await expect(presentation.getByText('Step 2 of')).toBeVisible();
    });

    await journey.step(
      'where there is no finding, a key that decides says so to the room, and F goes on to one',
      async () => {
        const shown = page.locator('p[aria-hidden]');
        await keys.press('a');
        await expect(shown).toHaveText('There is no finding at this step. “Next finding” goes on to one.');
        await keys.press('f');
        await expect(shown).toBeHidden();
        await expect(decision).toBeVisible();
      },
    );

    await journey.step('a finding applies, one is parked, one does not apply', async () => {
      await expect(workbench.page.locator('[data-lit="dimmed"]').first()).toBeAttached();
      await keys.press('a');
      await expect(decision.getByRole('button', { name: 'Applies' })).toHaveAttribute('aria-pressed', 'true');
      await nextFinding();
      await keys.press('p');
      await expect(presentation.getByText('Parked for later.')).toBeVisible();
      await nextFinding();
      await keys.press('n');
      await keys.type('Sold to no one outside');
      // Somebody interrupts; what was said is still there afterwards.
      await presentation.getByRole('button', { name: /^Next PgDn/u }).click();
      await keys.press('PageUp');
      await expect(presentation.getByText('Not recorded yet: Sold to no one outside')).toBeVisible();
      await keys.press('n');
      await keys.press('Tab');
      await keys.type('Head of credit');
      expect(await faults(page)).toEqual([]);
      await keys.press('Control+Enter');
      await expect(presentation.getByText('It does not apply. Because: Sold to no one outside')).toBeVisible();
      await keys.press('Control+z');
      await expect(presentation.getByText('Undecided')).toBeVisible();
      await keys.press('Control+y');
      await expect(presentation.getByText('It does not apply.')).toBeVisible();
      for (const button of await presentation.getByRole('button').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      expect(await faults(page)).toEqual([]);
    });

    await journey.step('the end lists what was parked, Escape goes back to exactly where one was', async () => {
      await keys.press('End');
      await expect(presentation.getByRole('heading', { name: 'Parked for later (1)' })).toBeVisible();
      await expect(presentation.getByText(/^2 of \d+ findings decided\.$/u)).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await keys.press('Escape');
      await expect(workbench.canvas).toBeFocused();
      await expect(page.getByRole('table', { name: 'All findings' })).toBeVisible();
      await expect.poll(() => viewport(page)).toBe(before);
      await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
    });

    await journey.step('what was parked is there after a restart, until it is decided', async () => {
      await workbench.saved();
      await workbench.app.close();
      await workbench.start();
      await workbench.page
        .getByRole('button', { name: /^Credit scoring/u })
        .first()
        .click();
      await expect(workbench.canvas).toBeVisible();
      const now = workbench.page;
      const table = now.getByRole('table', { name: 'All findings' });
      await expect(table.getByRole('row', { name: /Undecided · Parked/u })).toHaveCount(1);
      await workbench.command('what was parked');
      const cards = now.getByRole('tabpanel').getByRole('button', { name: /^ML\d\d .*Parked/u });
      await expect(cards).toHaveCount(1);
      await cards.click();
      await now.getByRole('radio', { name: 'Mitigate', exact: true }).click();
      await workbench.canvas.focus();
      await now.keyboard.press('Escape');
      await expect(now.getByText('No finding is parked for later.')).toBeVisible();
    });

    await journey.step('saved views take the place of the parts, and the walk starts at what is selected', async () => {
      const now = workbench.page;
      await workbench.command('layer: residual');
      await workbench.canvas.focus();
      await now.keyboard.press('Home');
      await expect(now.locator('.react-flow__node.selected')).toHaveCount(1);
      await now.keyboard.press('Alt+Shift+b');
      await expect(now.getByRole('textbox', { name: 'Name of the view' })).toBeFocused();
      await now.keyboard.type('What is left');
      await now.keyboard.press('Enter');
      await expect(now.getByRole('button', { name: /^What is left/u })).toBeVisible();
      await now.keyboard.press('Escape');
      await expect(now.getByRole('dialog')).toBeHidden();
      await now.getByRole('button', { name: 'Present' }).click();
      await expect(now.getByRole('heading', { name: 'What is left' })).toBeVisible();
      await expect(now.locator('main').getByText('Residual risk')).toBeVisible();
      await now.keyboard.press('PageDown');
      await expect(now.getByRole('heading', { name: 'Applicant', exact: true })).toBeVisible();
      await now.keyboard.press('Escape');
      await expect(now.getByRole('tab', { name: /^Findings/u })).toBeVisible();
      await workbench.canvas.focus();
      await now.keyboard.press('Alt+ArrowRight');
      await now.keyboard.press('Shift+F5');
      await expect(now.getByRole('heading', { name: 'Loan portal', exact: true })).toBeVisible();
    });
  },
);
