import { faults } from './axe.ts';
import { expect, journey } from './workbench.ts';

journey('a risk that no rule sees is attached by hand with its reason, and taken back', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('By hand');
  await workbench.place('End user', 'Customer', 120, 160);
  await workbench.place('Inference service', 'Fraud model', 400, 160);
  await workbench.connect('Customer', 'Fraud model', 'payments');

  await journey.step('on a flow, only with a reason', async () => {
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Attach a finding…' }).click();
    const form = page.getByRole('group', { name: 'Attach a finding' });
    await expect(form.getByRole('button', { name: /Risk/u })).toBeFocused();
    await form.getByRole('button', { name: /Risk/u }).click();
    await page.getByRole('option', { name: /^ML06/u }).click();
    await expect(form.getByRole('button', { name: 'Attach', exact: true })).toBeDisabled();
    await form.getByRole('textbox', { name: 'Why does it attach?' }).fill('The client library is unmaintained');
    await form.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(panel.getByRole('button', { name: /^ML06 .*by hand/u })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Attach a finding…' })).toBeFocused();
  });

  await journey.step('it stands among the findings, lit and decided like any other', async () => {
    await page.getByRole('tabpanel').getByRole('button', { name: /^ML06/u }).click();
    await expect(workbench.finding('ML06')).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('tabpanel')).toContainText('The client library is unmaintained');
    await page.getByRole('tabpanel').getByRole('radio', { name: 'Mitigate', exact: true }).click();
    await expect(page.getByText('payments · Mitigate · Open')).toBeVisible();
  });

  await journey.step('taken back it is gone, and undo brings it back', async () => {
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(workbench.finding('ML06')).toBeHidden();
    await page.getByRole('button', { name: 'Undo: Take back ML06 by hand' }).click();
    await expect(workbench.finding('ML06')).toBeVisible();
  });
});

journey('a finding outside the list is written, rated, decided and deleted', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Own findings');
  await workbench.place('Inference service', 'Fraud model', 300, 160);
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: 'Attach a finding…' }).click();
  await panel.getByRole('button', { name: /Risk/u }).click();
  await page.getByRole('option', { name: 'Something else, in your own words' }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Screens can be seen from the counter');
  await panel.getByRole('button', { name: /Severity/u }).click();
  await page.getByRole('option', { name: 'High' }).click();
  await panel.getByRole('textbox', { name: 'Description' }).last().fill('At every branch');
  await page.keyboard.press('Control+Enter');
  await panel.getByRole('button', { name: /^Screens can be seen/u }).click();

  const head = panel.getByRole('button', { name: /^Screens can be seen/u });
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  await expect(workbench.shape('Fraud model').locator('[data-lit]')).toHaveAttribute('data-lit', 'high');

  await journey.step('it is walked past in a presentation, where it can be parked', async () => {
    await page.keyboard.press('Shift+F5');
    const presentation = page.getByRole('region', { name: 'Presentation' });
    const title = presentation.getByRole('heading', { name: 'Screens can be seen from the counter' });
    await expect(presentation.getByText(/^Step \d/u)).toBeVisible();
    for (let step = 0; step < 12 && !(await title.isVisible()); step++) await page.keyboard.press('PageDown');
    await expect(title).toBeVisible();
    await expect(presentation.getByText('At every branch')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('p');
    await expect(presentation.getByText('Parked for later.')).toBeVisible();
    await page.keyboard.press('End');
    await expect(presentation.getByRole('button', { name: /^Screens can be seen/u })).toBeVisible();
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Take off the parked list' }).click();
    await expect(panel.getByRole('button', { name: 'Take off the parked list' })).toBeHidden();
  });

  await panel.getByRole('radio', { name: 'Transfer…' }).click();
  await panel.getByRole('textbox', { name: 'Who takes it over, and how?' }).fill('Facilities put up screens');
  await panel.getByRole('textbox', { name: 'Owner' }).fill('Facilities');
  await panel.getByRole('button', { name: '1 year' }).click();
  await panel.getByRole('button', { name: 'Record as transferred' }).click();
  await expect(head).toContainText('Fraud model · Transfer');
  await panel.getByText('Dealt with').click();
  await expect(head).toContainText('Fraud model · Mitigated');
  await panel.getByRole('button', { name: 'Delete finding' }).click();
  await expect(head).toBeHidden();
  await workbench.canvas.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Outside the list (1)' })).toBeVisible();
  await workbench.saved();
});

journey('what is left out of scope asks why and is listed at the end', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.newProject('Scope');
  await workbench.place('End user', 'Customer', 120, 160);
  await workbench.place('Inference service', 'Fraud model', 400, 160);
  await workbench.connect('Customer', 'Fraud model', 'payments');
  await workbench.shape('Fraud model').click();
  await page.getByText('Out of scope', { exact: true }).click();
  const reason = page.getByRole('textbox', { name: 'Why it is out of scope' });
  await expect(reason).toBeFocused();
  await reason.fill('Assessed last year');
  await reason.press('Tab');
  await expect(page.getByText('No findings')).toBeVisible();
  await workbench.tab('Findings');
  await page.getByRole('button', { name: /^Out of scope \(\d+\)/u }).click();
  await expect(page.getByText('Out of scope: Assessed last year').first()).toBeVisible();
});
