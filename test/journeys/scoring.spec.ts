import type { Locator } from 'playwright/test';
import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

/** Chooses an option of a select by keys alone, by typing how its words begin. */
async function chooseByKeys(field: Locator, words: string): Promise<void> {
  const { keyboard } = field.page();
  await field.focus();
  await keyboard.press('Enter');
  await expect(field.page().getByRole('listbox')).toBeVisible();
  await keyboard.type(words);
  await keyboard.press('Enter');
  await expect(field.page().getByRole('listbox')).toBeHidden();
}

journey('scores are argued with: factors, appetite, scales, trying out, next steps', async ({ workbench }) => {
  const { page } = workbench;
  const panel = page.getByRole('tabpanel');
  await workbench.fromTemplate('Credit scoring');

  await journey.step('a factor assessed by keys moves the score and the confidence, with its reason', async () => {
    await workbench.tab('Findings');
    const card = panel.getByRole('button', { name: /^ML01 / }).first();
    await card.press('Enter');
    const fold = panel.getByRole('button', { name: /How it is rated/ });
    await expect(fold).toContainText('Low confidence');
    await fold.press('Enter');
    const before = await card.innerText();
    await chooseByKeys(panel.getByRole('button', { name: /Exploitability$/ }), '2:');
    await expect(card).not.toHaveText(before);
    await page
      .getByRole('textbox', { name: 'Reason for Exploitability' })
      .fill('Inputs are checked by a bureau first.');
    await chooseByKeys(panel.getByRole('button', { name: /^.*Integrity$/ }), '4:');
    await page.getByRole('textbox', { name: 'Reason for Integrity' }).fill('Loans are granted by it.');
    await expect(fold).toContainText('Medium confidence');
    await expect(panel.getByText(/OMLR:1\/E:2\/X:\d\/U:3\/I:4\//)).toBeVisible();
    expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
  });

  await journey.step('the sheet nags about sample impact, and leads to where it ends', async () => {
    await workbench.tab('Assessment');
    const nag = panel.getByText(/^\d of \d scores rest on sample impact\.$/);
    const before = await nag.innerText();
    await panel.getByRole('button', { name: 'Say what is at stake' }).click();
    const field = panel.getByRole('button', { name: /Confidentiality$/ });
    await expect(field).toBeFocused();
    for (const property of ['Confidentiality', 'Integrity', 'Availability'])
      await chooseByKeys(panel.getByRole('button', { name: new RegExp(`${property}$`) }), '3:');
    await workbench.tab('Assessment');
    await expect(panel.getByText(/^\d of \d scores rest on sample impact\.$/)).not.toHaveText(before);
  });

  await journey.step('an appetite is set, what breaks a rule is refused, and the organisation takes it', async () => {
    await panel.getByRole('button', { name: /^Scoring of this project/ }).click();
    await chooseByKeys(panel.getByRole('button', { name: /Appetite$/ }), 'Up to medium');
    await expect(panel.getByText(/beyond your appetite\./)).toBeVisible();
    await panel.getByRole('spinbutton', { name: 'Medium from' }).fill('12');
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('alert')).toContainText('“Medium from” must not be above “High from”.');
    await panel.getByRole('spinbutton', { name: 'High from' }).fill('11');
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('alert')).toBeHidden();
    await panel.getByRole('button', { name: 'Make this the organisation’s' }).click();
    await expect(panel.getByText(/scores by the organisation’s settings/)).toBeVisible();
    await panel.getByRole('button', { name: 'Import…' }).scrollIntoViewIfNeeded();
    expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
  });

  await journey.step('another scale gives other levels, and the first comes back as it was', async () => {
    const vectorOf = async () => {
      await workbench.tab('Findings');
      return panel.locator('[data-lit] [data-selectable]', { hasText: 'Vector' }).innerText();
    };
    const scale = panel.getByRole('button', { name: /Scale$/ });
    const settings = panel.getByRole('button', { name: /^Scoring of this project/ });
    await workbench.tab('Findings');
    const card = panel.getByRole('button', { name: /^ML01 / }).first();
    if ((await card.getAttribute('aria-expanded')) !== 'true') await card.click();
    await panel.getByRole('button', { name: /How it is rated/ }).click();
    const before = [await vectorOf(), await card.innerText()];
    const switchTo = async (to: string) => {
      await workbench.tab('Assessment');
      if ((await settings.getAttribute('aria-expanded')) !== 'true') await settings.click();
      await chooseByKeys(scale, to);
      await workbench.tab('Findings');
      const fold = panel.getByRole('button', { name: /How it is rated/ });
      if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
    };
    await switchTo('OWASP');
    await expect.poll(vectorOf).toContain('SL:2.25/M:4.5/');
    await switchTo('NIST');
    await expect.poll(vectorOf).toContain('SP800-30r1/L:');
    await switchTo('Score');
    await expect.poll(async () => [await vectorOf(), await card.innerText()]).toEqual(before);
    await workbench.tab('Assessment');
  });

  await journey.step('two sets are tried side by side; one is taken over, and undo takes it back', async () => {
    const posture = panel.getByText(/^\d+ findings?:/);
    const before = await posture.innerText();
    await panel.getByRole('button', { name: 'Try strategies out' }).press('Enter');
    const trying = panel.getByRole('group', { name: 'Try it out' });
    await expect(trying).toContainText('Trying out: nothing is saved');
    await trying.getByRole('button', { name: 'Add to set A' }).press('Enter');
    await trying.getByRole('radio', { name: 'Set B' }).click();
    await trying.getByRole('button', { name: 'Add to set B' }).press('Enter');
    await trying.getByRole('button', { name: /Strategy$/ }).focus();
    await page.keyboard.press('ArrowRight');
    await trying.getByRole('button', { name: 'Add to set B' }).press('Enter');
    const sum = trying.getByRole('row', { name: /^Sum of scores/ });
    const [a, b, now] = (await sum.getByRole('cell').allInnerTexts()).map(Number);
    expect(b!).toBeLessThan(a!);
    expect(a!).toBeLessThan(now!);
    await trying.getByRole('button', { name: /^Set B moves/ }).click();
    expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
    await expect(posture).toHaveText(before);
    await trying.getByRole('button', { name: 'Take over set B' }).click();
    await expect(trying).toBeHidden();
    await workbench.canvas.focus();
    await page.keyboard.press('Control+z');
    await expect(posture).toHaveText(before);
  });

  await journey.step('the best next step is planned everywhere by one press', async () => {
    const steps = panel.getByRole('button', { name: /^Plan it: / });
    const count = await steps.count();
    await steps.first().press('Enter');
    await expect(steps).toHaveCount(count - 1);
    await expect(panel.getByText(/What is planned would bring it|planned/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await panel.getByRole('button', { name: 'Try strategies out' }).click();
    await panel.getByRole('button', { name: 'Add to set A' }).click();
    expect(await faults(page, '[role="tabpanel"]')).toEqual([]);
    await panel.getByRole('button', { name: 'Discard both' }).click();
  });
});
