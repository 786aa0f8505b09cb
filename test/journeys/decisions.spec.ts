import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faults } from './axe.ts';
import { expect, journey, Workbench } from './workbench.ts';

journey('decisions are remembered: who, why, until when, and what became of them', async ({ workbench, folder }) => {
  const { page } = workbench;
  await workbench.fromTemplate('Credit scoring');
  await workbench.tab('Findings');
  const panel = page.getByRole('tabpanel');
  const card = panel.getByRole('listitem').filter({ has: page.locator('[data-roving^="ML08:"]') });

  await journey.step('to accept is refused on the spot without owner and day', async () => {
    await workbench.finding('ML08').click();
    await expect(panel.getByRole('radiogroup', { name: 'Decision' }).getByRole('radio', { checked: true })).toHaveCount(
      0,
    );
    await panel.getByRole('radio', { name: 'Accept…' }).click();
    await page.getByRole('textbox', { name: 'Why is it acceptable?' }).fill('People look at every refusal');
    await panel.getByRole('button', { name: 'Accept the risk' }).click();
    await expect(panel.getByRole('alert')).toHaveText('Still needs an owner and a day until when.');
    await expect(panel.getByRole('textbox', { name: 'Owner' })).toBeFocused();
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('with all of it, it says who decided until when; the name is asked once', async () => {
    await page.keyboard.type('Head of credit risk');
    await panel.getByLabel('Until').fill('2020-01-31');
    await panel.getByRole('textbox', { name: 'Your name, if you like' }).fill('Ada');
    await panel.getByRole('button', { name: 'Accept the risk' }).click();
    await expect(panel.getByRole('alert')).toHaveText('That day has passed.');
    await panel.getByRole('button', { name: '6 months' }).click();
    await panel.getByRole('button', { name: 'Accept the risk' }).click();
    await expect(card).toContainText('Decided by Ada');
    await expect(panel.getByRole('radiogroup', { name: 'Decision' }).getByRole('radio', { checked: true })).toHaveText([
      'Accept',
    ]);
    await expect(panel.getByRole('radio', { name: 'Accept' })).toBeFocused();
    await expect(workbench.finding('ML08')).toContainText('Accept');
    await panel.getByRole('button', { name: 'History' }).click();
    await expect(card.getByText('decided: Accept')).toBeVisible();
    await expect(card.getByText('owner: Head of credit risk')).toBeVisible();
  });

  await journey.step('verified takes evidence, and digits set the state of a strategy', async () => {
    await card.getByRole('button', { name: /^Strategies/u }).click();
    const strategy = card.locator('[aria-keyshortcuts]').first();
    await strategy.focus();
    await page.keyboard.press('5');
    const evidence = card.getByRole('textbox', { name: 'Evidence' });
    await expect(evidence).toBeFocused();
    await expect(card.getByText('Say what shows that it works')).toBeVisible();
    await page.keyboard.type('https://intranet.example/reports/7');
    await page.keyboard.press('Tab');
    await expect(card.getByRole('button', { name: 'Copy the address' })).toBeVisible();
    await expect(card.getByRole('button', { name: /State of/u }).first()).toContainText('Verified');
    await strategy.focus();
    await page.keyboard.press('2');
    await expect(card.getByRole('button', { name: /State of/u }).first()).toContainText('Planned');
  });

  const file = path.join(folder, 'project.mltw');
  await journey.step('rows of the table are changed together, as one step', async () => {
    await workbench.canvas.focus();
    await page.keyboard.press('Control+j');
    const table = page.getByRole('region', { name: 'Risk table' });
    const rows = table.locator('tbody').getByRole('row');
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    const bar = table.getByRole('group', { name: 'Change the selected findings' });
    await expect(bar).toContainText('2 findings selected');
    expect(await faults(page)).toEqual([]);
    await bar.getByRole('radio', { name: 'Mitigate' }).click();
    await expect(rows.filter({ hasText: 'Mitigate' })).toHaveCount(2);
    await expect(bar.getByRole('radio', { checked: true })).toHaveText(['Mitigate']);
    await page.getByRole('button', { name: /^Undo/u }).click();
    await expect(rows.filter({ hasText: 'Mitigate' })).toHaveCount(0);
    await bar
      .getByRole('button', { name: /Change/u })
      .first()
      .click();
    await page.getByRole('option', { name: 'Owner' }).click();
    await bar.getByRole('textbox', { name: 'to' }).fill('Platform team');
    await bar.getByRole('button', { name: 'Change 2' }).click();
    await expect(rows.filter({ hasText: 'Platform team' })).toHaveCount(2);
    await workbench.canvas.focus();
    await page.keyboard.press('Control+z');
    await expect(rows.filter({ hasText: 'Platform team' })).toHaveCount(0);
    await workbench.saved();
    await workbench.saveTo(file);
    await page.keyboard.press('Control+Shift+s');
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').includes('Head of credit risk')).toBe(true);
  });

  await journey.step('once its day has passed it comes first, counts as undecided, and can be renewed', async () => {
    const text = readFileSync(file, 'utf8').replace(/"until": ?"[\d-]+"/u, '"until": "2021-03-31"');
    writeFileSync(file, text);
    const later = await new Workbench(path.join(folder, 'later')).startWith(file);
    // Far from what the finding is about, and still its path is shown.
    const chip = later.page.getByRole('group', { name: 'Risks found' });
    await expect(chip).toContainText('1 decision to review.');
    for (let press = 0; press < 8; press++) await later.page.keyboard.press('Control+=');
    await expect(later.shape('Retraining')).not.toBeInViewport();
    await chip.getByRole('button', { name: 'Review' }).click();
    const first = later.page.getByRole('tabpanel').locator('[data-roving]').first();
    await expect(first).toContainText('ML08');
    await expect(first).toContainText('Expired');
    await first.click();
    await expect(later.shape('Retraining')).toBeInViewport();
    await expect(
      later.page.getByText('Accepted until 31 March 2021. It has counted as undecided since.'),
    ).toBeVisible();
    expect(await faults(later.page)).toEqual([]);
    await later.page.getByRole('button', { name: 'Renew…' }).click();
    await later.page.getByRole('button', { name: '1 year' }).click();
    await later.page.getByRole('button', { name: 'Renew', exact: true }).click();
    await expect(later.page.getByText('It has counted as undecided since.')).toBeHidden();
    await expect(first).not.toContainText('Expired');
    expect(later.violations).toEqual([]);
    await later.app.close();
  });
});
