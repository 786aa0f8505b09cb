import path from 'node:path';
import type { Page } from 'playwright/test';
import { faults } from './axe.ts';
import { readPdf } from './read-pdf.ts';
import { expect, journey } from './workbench.ts';

/** What a screen reader hears of the place that has the keyboard: its role and its name. */
async function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const active = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '') ?? focused;
    return `${active?.getAttribute('role') ?? active?.localName} ${active?.getAttribute('aria-label') ?? active?.textContent}`;
  });
}

journey('from nothing to the PDF by the outline alone, without pointer and canvas', async ({ workbench, folder }) => {
  const { page } = workbench;
  const keys = page.keyboard;
  const tree = page.getByRole('tree', { name: 'Everything in the project' });
  const hears = (text: string | RegExp) => expect.poll(() => heard(page)).toMatch(text);
  const tells = (text: string | RegExp) => expect(page.getByRole('log').locator('p').last()).toHaveText(text);
  const add = async (type: string, name: string): Promise<void> => {
    await keys.press('/');
    await keys.type(type);
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true }).first()).toBeFocused();
    await keys.type(name);
    await keys.press('Enter');
    await expect(tree).toBeFocused();
    await hears(`treeitem ${name}, `);
  };

  await page.getByRole('button', { name: 'New project' }).first().focus();
  await keys.press('Enter');
  await keys.type('Fraud detection');
  await keys.press('Enter');
  await expect(workbench.canvas).toBeFocused();
  await keys.press('Control+Shift+O');
  await expect(tree).toBeFocused();
  await hears('treeitem System, diagram');

  await journey.step('components are added, named and connected by name', async () => {
    await add('inference service', 'Fraud model');
    await add('training', 'Retraining');
    await add('training data', 'Outcomes');
    await workbench.command('Connect to…');
    await keys.type('Retraining');
    await keys.press('Enter');
    await hears('treeitem to Retraining, data flow');
    await keys.press('f');
    await hears('treeitem Fraud model');
    await workbench.command('Connect to…');
    await keys.type('Outcomes');
    await keys.press('Enter');
    await hears('treeitem to Outcomes, data flow');
    await add('model registry', 'Models');
    await keys.press('r');
    await keys.press('Shift+F10');
    await hears(/^menuitem Connect with a data flow/u);
    // No pause: what is typed after the choice is meant for the list that opens.
    await Promise.all([keys.press('Enter'), keys.type('Models')]);
    await keys.press('Enter');
    await expect(page.getByText('4 components, 3 flows, 0 boundaries')).toBeVisible();
  });

  await journey.step('a boundary is put around one and another moved into it', async () => {
    await keys.press('r');
    await hears('treeitem Retraining, process');
    for (let press = 0; press < 6 && (await heard(page)) !== 'button Put a boundary around'; press++) {
      await keys.press('Shift+Tab');
    }
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true }).first()).toBeFocused();
    await keys.type('Platform');
    await keys.press('Enter');
    await hears('treeitem Platform, trust boundary');
    await keys.press('o');
    await hears('treeitem Outcomes, data store');
    await workbench.command('Move into boundary…');
    await keys.type('Platform');
    await keys.press('Enter');
    await tells('Moved Outcomes into Platform.');
    await expect(tree).toMatchAriaSnapshot(`
      - tree "Everything in the project":
        - treeitem "System, diagram" [expanded] [level=1]
        - treeitem "Models, data store, 1 risk, highest High" [level=2]
        - treeitem "Fraud model, process" [expanded] [level=2]
        - treeitem "to Outcomes, data flow" [level=3]
        - treeitem "Platform, trust boundary" [expanded] [level=2]
        - treeitem "Retraining, process" [expanded] [level=3]
        - treeitem "to Models, data flow" [level=4]
        - treeitem "Outcomes, data store" [expanded] [level=3] [selected]
        - treeitem "to Retraining, data flow" [level=4]
    `);
    expect(await faults(page)).toEqual([]);
  });

  await journey.step('a flow is turned round, led elsewhere, and keeps its name when none is typed', async () => {
    await keys.press('ArrowDown');
    await hears('treeitem to Retraining, data flow');
    await keys.press('F2');
    await hears('input Name');
    await keys.press('Enter');
    await hears('treeitem to Retraining, data flow');
    await workbench.command('Reverse the flow');
    await hears('treeitem to Outcomes, data flow');
    await tells(/^Reversed flow: now from Retraining to Outcomes\./u);
    await keys.press('Control+z');
    await hears('treeitem to Retraining, data flow');
    await keys.press('Shift+F10');
    await hears(/^menuitem /u);
    await keys.press('c');
    await hears(/^menuitem Change start…/u);
    await keys.press('ArrowDown');
    await hears(/^menuitem Change end…/u);
    await keys.press('Enter');
    await hears(/^input /u);
    await keys.type('Models');
    await keys.press('Enter');
    await hears('treeitem to Models, data flow');
    await keys.press('Control+z');
    await hears('treeitem to Retraining, data flow');
  });

  await journey.step('several are selected, put into a boundary together, and one of them is locked', async () => {
    await keys.press('Home');
    await keys.press('ArrowDown');
    await keys.press('Shift+ArrowDown');
    await expect(page.getByRole('treeitem', { selected: true })).toHaveText([/^Models/u, /^Fraud model/u]);
    await keys.press('Control+g');
    await expect(page.getByRole('textbox', { name: 'Name', exact: true }).first()).toBeFocused();
    await keys.type('Serving');
    await keys.press('Enter');
    await hears('treeitem Serving, trust boundary');
    await tells('Put a boundary around Models and Fraud model.');
    await keys.press('Control+Shift+L');
    await hears('treeitem Serving, trust boundary, locked');
    await tells('Locked Serving.');
    await keys.press('Delete');
    await tells('Serving is locked: unlock first to move, size or delete.');
    for (let step = 0; step < 3; step++) await keys.press('Control+z');
    await expect(page.getByText('4 components, 3 flows, 1 boundary')).toBeVisible();
    await expect(tree).toBeFocused();
  });

  await journey.step('a process is looked into: its diagram is named, and gets a reference and a text', async () => {
    await keys.press('Home');
    await keys.press('f');
    await hears(/^treeitem Fraud model, process/u);
    await workbench.command('Make sub-diagram');
    await hears('treeitem Fraud model, diagram, inside Fraud model');
    await keys.press('F2');
    await keys.type('Inside');
    await keys.press('Enter');
    await hears('treeitem Inside, diagram, inside Fraud model');
    await workbench.command('Place a reference to…');
    await keys.type('Outcomes');
    await keys.press('Enter');
    await hears('treeitem Outcomes, reference');
    await tells('Placed a reference to Outcomes.');
    await workbench.command('Write a text');
    await expect(page.getByRole('textbox', { name: 'Text on the drawing' })).toBeFocused();
    await keys.type('Weights are signed');
    await keys.press('Control+Enter');
    await hears('treeitem Weights are signed, text');
    await keys.press('Control+Backspace');
    await hears(/^treeitem Fraud model, process.*, has a sub-diagram$/u);
    await keys.press('Control+Enter');
    await hears('treeitem Inside, diagram, inside Fraud model');
    await workbench.command('Saved views');
    await expect(page.getByRole('textbox', { name: 'Name of the view' })).toBeFocused();
    await keys.type('The inside');
    await keys.press('Enter');
    await tells('Saved the view The inside.');
    await keys.press('Escape');
    await expect(tree).toBeFocused();
  });

  await journey.step('a finding is decided on from its line', async () => {
    await keys.press('m');
    await hears('treeitem Models, data store');
    await keys.press('ArrowRight');
    await keys.press('ArrowDown');
    await hears(/^treeitem ML\d\d/u);
    await keys.press('Enter');
    await hears('radio Mitigate');
    await keys.press('Enter');
    await expect(page.getByRole('radio', { name: 'Mitigate' })).toBeChecked();
  });

  await journey.step('what is deleted comes back', async () => {
    await workbench.command('Show the outline');
    await workbench.command('Show the outline');
    await expect(tree).toBeFocused();
    await keys.press('f');
    await keys.press('Delete');
    await expect(page.getByText('3 components, 2 flows, 1 boundary')).toBeVisible();
    await keys.press('Control+z');
    await expect(page.getByText('4 components, 3 flows, 1 boundary')).toBeVisible();
    await hears('treeitem Fraud model');
  });

  await journey.step('the report is exported', async () => {
    const file = path.join(folder, 'report.pdf');
    await workbench.saveTo(file);
    await keys.press('Control+Shift+E');
    await expect(page.getByRole('button', { name: 'Save report…' })).toBeVisible();
    for (let press = 0; press < 12 && (await heard(page)) !== 'button Save report…'; press++) {
      await keys.press('Shift+Tab');
    }
    await keys.press('Enter');
    await expect(page.getByText('Report saved')).toBeVisible();
    const { pages } = await readPdf(file);
    expect(pages.join(' ')).toContain('Fraud model');
  });
});
