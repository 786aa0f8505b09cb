import type { Workbench as Bridge } from '#core/ipc/contract.ts';
import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a finding tells what to do, where it happened and what others call it', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Fraud detection');
  await workbench.place('End user', 'Customer', 120, 160);
  await workbench.place('Inference service', 'Fraud model', 360, 160);
  await workbench.place('Model hub', 'Public hub', 120, 360);
  await workbench.connect('Customer', 'Fraud model', 'payment');
  await workbench.connect('Public hub', 'Fraud model', 'model');
  await workbench.tab('Findings');
  const panel = page.getByRole('tabpanel');
  const fold = (name: string) => panel.getByRole('button', { name: new RegExp(`^${name}`, 'u') });
  await workbench.finding('ML01').click();

  await journey.step('strategies come in the order that fits, with what they mean here', async () => {
    await fold('Strategies').click();
    await fold('Adversarial training').click();
    await expect(panel.getByText('Train against what a caller can send over the interface')).toBeVisible();
  });

  await journey.step('real cases are told, those at such a component first', async () => {
    await fold('It happened').click();
    await expect(panel.getByText('Live Deepfake Image Injection to Evade Mobile KYC Verification')).toBeVisible();
    await expect(panel.getByText(/^2024, exercise, at a component like this/u)).toBeVisible();
  });

  await journey.step('other lists are named with their entries, and where one has none, that is said', async () => {
    await fold('What this means').click();
    await fold('In other lists').click();
    await fold('NIST AI 100-2').click();
    await expect(panel.getByText('NISTAML.022')).toBeVisible();
    await expect(panel.getByText(/^Nothing corresponds in OWASP Top 10 for LLM Applications, 2025\.$/u)).toBeVisible();
    await fold('How it is rated').click();
    expect(await faults(page, 'aside')).toEqual([]);
  });

  await journey.step('a term says what it means with the focus, and Escape takes that away', async () => {
    await panel.getByRole('button', { name: 'Confidence', exact: true }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tooltip')).toContainText('How much of a score rests on');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toBeHidden();
    await expect(fold('How it is rated')).toBeVisible();
  });

  await journey.step('its risk is read about, and one is back where one was', async () => {
    const about = panel.getByRole('button', { name: 'Read about ML01' });
    await about.scrollIntoViewIfNeeded();
    const before = await panel.evaluate((element) => element.scrollTop);
    await about.click();
    await expect(page.getByRole('heading', { name: 'ML01 Input Manipulation Attack' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'ML01 Input Manipulation Attack', exact: true })).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expect(about).toBeFocused();
    await expect(page.getByText('3 components, 2 flows, 0 boundaries')).toBeVisible();
    await expect.poll(() => panel.evaluate((element) => element.scrollTop)).toBe(before);
    await expect(panel.getByText('NISTAML.022')).toBeVisible();
  });

  await journey.step('a role looks first at its own, and what it leaves is one fold away', async () => {
    await workbench.finding('ML01').click();
    await panel.getByRole('button', { name: 'View as' }).click();
    await page.getByRole('option', { name: 'MLOps engineer' }).click();
    const cards = () => panel.locator('[data-roving]').evaluateAll((all) => all.map(({ textContent }) => textContent));
    await expect.poll(async () => (await cards())[0]).toMatch(/^C?H?M?L?ML06/u);
    await fold('What to ask as MLOps engineer').click();
    await expect(panel.getByText('Would each server and device refuse a model')).toBeVisible();
    expect(await faults(page, 'aside')).toEqual([]);
    await page.getByRole('button', { name: 'All projects' }).click();
    await page
      .getByRole('button', { name: /^(Open )?Fraud detection/u })
      .first()
      .click();
    await workbench.tab('Findings');
    await expect(panel.getByRole('button', { name: 'View as' })).toContainText('MLOps engineer');
  });
});

journey('what there is to know is read from the start screen by keyboard', async ({ workbench }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const current = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current="page"]');
  await keys.press('Shift+F1');
  await expect(page.getByRole('heading', { name: 'Is this what you need?' })).toBeVisible();
  await expect(current).toBeFocused();
  expect(await faults(page)).toEqual([]);

  await journey.step('every page is reached with the arrow keys, and none has a fault', async () => {
    await keys.press('Home');
    for (let turned = 0; turned < 20; turned++) {
      await keys.press('Enter');
      await expect(current).toBeFocused();
      expect(await faults(page)).toEqual([]);
      await keys.press('ArrowDown');
    }
    await expect(current).toHaveText('Sources and licences');
    await expect(page.getByText('CC BY-SA 3.0')).toBeVisible();
  });

  await journey.step('a term is searched for; Escape clears the search before it leaves', async () => {
    await page.getByRole('button', { name: 'Glossary' }).click();
    await page.getByRole('textbox', { name: 'Search terms' }).fill('trust');
    await expect(page.getByRole('term')).toHaveText(['trust boundary', 'data-flow diagram']);
    await keys.press('Escape');
    await expect(page.getByRole('term').first()).toHaveText('adversarial attack');
    await keys.press('Escape');
    await expect(page.getByRole('heading', { name: 'ML Threat Workbench' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
  });
});

journey('an address is opened by the system, and only one of the catalogue', async ({ workbench }) => {
  const { page, app } = workbench;
  const opened = await app.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = (url) => Promise.resolve(void urls.push(url));
    return urls;
  });
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await page.getByRole('button', { name: 'Related resources' }).click();
  await page.getByRole('link', { name: 'https://avidml.org/' }).click();
  await expect.poll(() => opened.jsonValue()).toEqual(['https://avidml.org/']);
  const refused = await page.evaluate(() =>
    (window as unknown as { workbench: Bridge }).workbench.call('link.open', { url: 'https://example.org/' }),
  );
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalidInput' } });
  expect(await opened.jsonValue()).toEqual(['https://avidml.org/']);
});
