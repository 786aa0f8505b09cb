import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey(
  'every theme is reached by key, follows the system, and keeps what is drawn and found readable',
  async ({ workbench }) => {
    const { page } = workbench;
    const root = page.locator('html');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await workbench.fromTemplate('Credit');
    await page.keyboard.press('Control+Shift+O');
    await page.keyboard.press('Control+j');
    await workbench.tab('Findings');

    await journey.step('a system that asks for more contrast gets it', async () => {
      await expect(root).toHaveAttribute('data-theme', 'light');
      await page.emulateMedia({ contrast: 'more' });
      await expect(root).toHaveAttribute('data-theme', 'contrast');
      await page.emulateMedia({ contrast: 'no-preference' });
      await expect(root).toHaveAttribute('data-theme', 'light');
    });

    for (const theme of ['dark', 'contrast', 'projector', 'light']) {
      await journey.step(`${theme}: by key, and axe finds nothing`, async () => {
        await page.keyboard.press('Alt+Shift+D');
        await expect(root).toHaveAttribute('data-theme', theme);
        expect.soft(await faults(page), theme).toEqual([]);
        if (theme !== 'projector') return;
        await workbench.canvas.focus();
        await page.keyboard.press('Control+j');
        await page.keyboard.press('Shift+Digit1');
        const zoom = page.getByRole('button', { name: /zoom to 100 %/u });
        // The smallest text, types and labels of 11 diagram units, is 18 pixels high at least.
        await expect.poll(async () => parseInt((await zoom.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(163);
        await page.keyboard.press('Control+j');
      });
    }

    await journey.step(
      'the colours that a system forces on every window decide before a theme that was chosen',
      async () => {
        await page.keyboard.press('Alt+Shift+D');
        await expect(root).toHaveAttribute('data-theme', 'dark');
        await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
        await expect(root).toHaveAttribute('data-theme', 'light');
        expect.soft(await faults(page), 'forced').toEqual([]);
        await page.emulateMedia({ forcedColors: 'none' });
        await expect(root).toHaveAttribute('data-theme', 'dark');
        for (let theme = 0; theme < 3; theme++) await page.keyboard.press('Alt+Shift+D');
        await expect(root).toHaveAttribute('data-theme', 'light');
      },
    );

    await journey.step('a drawing that was fitted for the projector is fitted again', async () => {
      for (const name of ['Applicant', 'Credit bureau', 'Retraining']) {
        await expect(workbench.shape(name)).toBeInViewport({ ratio: 0.99 });
      }
    });
  },
);
