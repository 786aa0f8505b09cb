import path from 'node:path';
import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { expect, journey, type Workbench } from './workbench.ts';

/** The screens and states of the workbench, each reached from the one before. */
const STATES: readonly (readonly [name: string, reach: (workbench: Workbench, folder: string) => Promise<void>])[] = [
  ['the start screen', () => Promise.resolve()],
  ['an empty drawing', (workbench) => workbench.newProject('Empty')],
  [
    'a drawing',
    async (workbench) => {
      await workbench.page.getByRole('button', { name: 'All projects' }).click();
      await workbench.fromTemplate('Credit scoring');
    },
  ],
  ['the list of projects', (workbench) => workbench.page.getByRole('button', { name: 'All projects' }).click()],
  [
    'a component',
    async (workbench) => {
      await workbench.page
        .getByRole('button', { name: /^Credit scoring/u })
        .first()
        .click();
      await workbench.shape('Credit scorer').click();
      await expect(workbench.page.getByRole('button', { name: 'Attach a finding…' })).toBeVisible();
    },
  ],
  [
    'choosing a type',
    async ({ page }) => {
      await page.getByRole('button', { name: /Type/u }).click();
      await expect(page.getByRole('searchbox', { name: 'Search types' })).toBeFocused();
    },
  ],
  [
    'attaching by hand',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Attach a finding…' }).click();
      await expect(page.getByRole('group', { name: 'Attach a finding' })).toBeVisible();
    },
  ],
  [
    'the notifications',
    async ({ page, canvas }) => {
      await page.keyboard.press('Escape');
      await canvas.focus();
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('log')).toContainText('Moved Credit scorer right');
      await page.keyboard.press('Control+Shift+N');
      await expect(page.getByRole('list', { name: 'Notifications' })).toContainText('Moved Credit scorer right');
    },
  ],
  [
    'a flow',
    async ({ page, canvas }) => {
      await page.keyboard.press('Escape');
      // Found by name: from afar, as in a window that is enlarged, flows show no label.
      await canvas.focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('deploy');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('textbox', { name: 'Label' })).toHaveValue('deploy');
      await page.keyboard.press('Shift+1');
    },
  ],
  [
    'a boundary',
    async ({ canvas }) => {
      await canvas.getByText('ML platform', { exact: true }).click({ force: true });
    },
  ],
  [
    'several',
    async ({ page, canvas }) => {
      await canvas.focus();
      await page.keyboard.press('Control+a');
    },
  ],
  ['the findings', (workbench) => workbench.tab('Findings')],
  [
    'an open finding with everything unfolded',
    async (workbench) => {
      await workbench.finding('ML08').click();
      const card = workbench.page.getByRole('listitem').filter({ has: workbench.finding('ML08') });
      for (const fold of await card.locator('[aria-expanded="false"]').all()) await fold.click();
    },
  ],
  [
    'a finding outside the list',
    async (workbench) => {
      const { page } = workbench;
      await workbench.shape('Credit scorer').click();
      await page.getByRole('button', { name: 'Attach a finding…' }).click();
      await page.getByRole('button', { name: /Choose a risk/u }).click();
      await page.getByRole('option', { name: 'Something else, in your own words' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('Screens can be seen');
      await page.getByRole('button', { name: 'Attach', exact: true }).click();
      await page.getByRole('button', { name: /^Outside the list/u }).click();
      await page.getByRole('button', { name: /^Screens can be seen/u }).click();
    },
  ],
  ['the assessment', (workbench) => workbench.tab('Assessment')],
  ['the risk table', ({ page }) => page.keyboard.press('Control+j')],
  [
    'a list to choose from',
    ({ page }) =>
      page
        .getByRole('region', { name: 'Risk table' })
        .getByRole('button', { name: /Treatment/u })
        .first()
        .click(),
  ],
  [
    'finding something',
    async ({ page, canvas }) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+j');
      await canvas.focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('model');
    },
  ],
  [
    'connecting by keyboard',
    async ({ page, canvas }) => {
      await page.keyboard.press('Escape');
      await canvas.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('a');
      await expect(page.getByRole('searchbox', { name: 'Component', exact: true })).toBeFocused();
    },
  ],
  [
    'the overview and a drawing tool',
    async ({ page, canvas }) => {
      await page.keyboard.press('Escape');
      await canvas.focus();
      await page.keyboard.press('m');
      await page.keyboard.press('p');
    },
  ],
  [
    'the keys',
    async ({ page, canvas }) => {
      await canvas.focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    },
  ],
  [
    'the report',
    async (workbench, folder) => {
      await workbench.page.keyboard.press('Escape');
      await workbench.saveTo(path.join(folder, 'report.pdf'));
      await workbench.exportReport();
      await expect(workbench.page.getByText('Report saved')).toBeVisible({ timeout: 30_000 });
    },
  ],
];

/** What lies over the rest until it is left; then only its own controls are to be reached. */
const COVERING: Readonly<Record<string, string>> = {
  'the notifications': 'dialog[open]',
  'choosing a type': '[role="dialog"]',
  'a list to choose from': '[role="listbox"]',
  'connecting by keyboard': '[role="dialog"]',
  'the keys': '[role="dialog"]',
  'the report': '[aria-label="Report"]',
};

/** The controls that cannot be seen or pressed, even after scrolling to them; the shapes of the drawing move with the view. */
async function outOfReach(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((scope) => {
    const isReached = (control: HTMLElement): boolean => {
      const seen = control.closest('label') ?? control;
      if (!control.closest('#canvas')) seen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = seen.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && seen.contains(found);
    };
    return (
      [...document.querySelectorAll<HTMLElement>(`${scope} :is(button, input, textarea, [role="tab"])`)]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        // Buttons of one pixel are for screen readers.
        .filter((control) => control.closest('label') !== null || control.offsetWidth > 1)
        .filter((control) => !control.matches('.react-flow__viewport *, [aria-hidden="true"] *'))
        .filter((control) => !isReached(control))
        .map((control) => control.getAttribute('aria-label') ?? (control.textContent || control.outerHTML))
    );
  }, within);
}

journey('enlarged to 200 % everything stays within reach', async ({ workbench, folder }) => {
  const { page } = workbench;
  const enlarged = await page.context().newCDPSession(page);
  const half = { width: 720, height: 450, deviceScaleFactor: 2, mobile: false };
  await enlarged.send('Emulation.setDeviceMetricsOverride', half);
  for (const [name, reach] of STATES) {
    await journey.step(name, async () => {
      await reach(workbench, folder);
      await expect.poll(() => outOfReach(page, COVERING[name] ?? 'body'), { message: name }).toEqual([]);
    });
  }
});

for (const theme of ['Light', 'Dark'] as const) {
  journey(`axe finds nothing on any screen in the ${theme.toLowerCase()} theme`, async ({ workbench, folder }) => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: theme === 'Light' ? 'light' : 'dark', reducedMotion: 'reduce' });
    for (const [name, reach] of STATES) {
      await journey.step(name, async () => {
        await reach(workbench, folder);
        expect.soft(await faults(page), name).toEqual([]);
      });
    }
  });
}
