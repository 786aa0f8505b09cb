// @ts-check
// What the pictures of the README and the guide show, in the order in which one walk through the app meets it.

/** @typedef {import('playwright').Page} Page */
/**
 * @typedef {object} Camera
 * @property {(name: string) => Promise<void>} take takes the window as it is
 * @property {(headings: Readonly<Record<string, string>>) => Promise<void>} takeReport takes the pages of the report
 *   that was exported last: names of pictures with the heading on each page
 */

const SYSTEM = 'Retail credit scoring';

/** Walks from the very first start to the import of somebody else's model. @param {Page} page @param {Camera} camera */
export async function walk(page, camera) {
  await find(page, camera);
  await decide(page, camera);
  await handOver(page, camera);
  await project(page, camera);
  await draw(page, camera);
  await startFrom(page, camera);
}

/** The example of the first start: what is known, what attaches, what is asked. @type {typeof walk} */
async function find(page, { take }) {
  await page.getByRole('textbox', { name: 'Project name' }).fill(SYSTEM);
  await page.keyboard.press('Enter');
  await shape(page, 'Credit scorer').click();
  await take('component');
  await page.keyboard.press('Escape');
  await openTab(page, 'Findings');
  await finding(page, 'ML08').click();
  await take('workbench-light');
  await page.getByRole('button', { name: /^Suggested/u }).click();
  await finding(page, 'ML10').click();
  await finding(page, 'ML10').scrollIntoViewIfNeeded();
  await take('question');
  await finding(page, 'ML03').click();
  await panel(page).getByRole('button', { name: 'How it is rated' }).click();
  await panel(page).getByText('Confidence', { exact: false }).last().scrollIntoViewIfNeeded();
  await take('rating');
}

/** One finding accepted, one mitigated, and all of them in one table. @type {typeof walk} */
async function decide(page, { take }) {
  await finding(page, 'ML01').click();
  await choose(page, 'Accept…');
  await panel(page)
    .getByRole('textbox', { name: 'Why is it acceptable?' })
    .fill('A loan officer looks at every refusal before it is sent.');
  await panel(page).getByRole('textbox', { name: 'Owner' }).fill('Head of lending');
  await panel(page).getByLabel('Until').fill('2027-06-30');
  await press(page, 'Accept the risk');
  await finding(page, 'ML08').click();
  await choose(page, 'Mitigate');
  await answerFor(page, 'Head of data science', '2027-03-31');
  await panel(page)
    .getByRole('button', { name: /^Strategies/u })
    .click();
  await setState(page, 'Verify the authenticity of feedback data', 'Implemented');
  await setState(page, "Regularly monitor the model's performance", 'Planned');
  await take('decision');
  await page.locator('#canvas').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+j');
  await page.getByRole('button', { name: 'Fit' }).click();
  await take('risk-table');
  await page.getByRole('button', { name: 'Close the risk table' }).click();
  await page.getByRole('button', { name: 'Fit' }).click();
}

/** The assessment by night, and the report. @type {typeof walk} */
async function handOver(page, { take, takeReport }) {
  await openTab(page, 'Assessment');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take('workbench-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Export report' }).click();
  await page.getByRole('button', { name: 'Save report…' }).click();
  await page.getByText('Report saved').waitFor({ timeout: 60_000 });
  await takeReport({
    'report-summary': 'Summary',
    'report-register': 'Register of findings',
    'report-limits': 'Scope and limits',
  });
  await page.getByRole('button', { name: 'Dismiss' }).click();
}

/** The drawing alone, as a projector shows it, the list of keys, and a page to read. @type {typeof walk} */
async function project(page, { take }) {
  await page.locator('#canvas').focus();
  for (const key of ['Escape', 'Escape', 'Control+b', 'Control+Shift+b', 'Shift+1']) await page.keyboard.press(key);
  await take('projector');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Shift+b');
  await page.keyboard.press('?');
  await take('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F1');
  await page.getByRole('button', { name: 'ML08 Model Skewing' }).click();
  await take('knowledge');
  await page.keyboard.press('Escape');
}

/** A system that is being drawn by keyboard. @type {typeof walk} */
async function draw(page, { take }) {
  const { keyboard } = page;
  await page.getByRole('button', { name: 'All projects' }).click();
  await page.getByRole('button', { name: 'New project' }).click();
  await keyboard.type('Fraud detection');
  await keyboard.press('Enter');
  await page.locator('#canvas').focus();
  for (const [type, name] of [
    ['end user', 'Customer'],
    ['application', 'Payment page'],
    ['inference service', 'Fraud model'],
  ]) {
    await keyboard.press('/');
    await keyboard.type(String(type));
    await keyboard.press('Enter');
    await keyboard.type(String(name));
    await keyboard.press('Enter');
  }
  await keyboard.press('Shift+1');
  await keyboard.press('/');
  await keyboard.type('dec');
  await take('typing');
  await keyboard.press('Enter');
  await keyboard.type('Payment stop');
  await keyboard.press('Enter');
  await keyboard.press('Shift+1');
  await keyboard.press('Home');
  await keyboard.press('a');
  await take('connecting');
  await keyboard.press('Escape');
  for (const [from, to] of [
    ['Customer', 'Payment page'],
    ['Payment page', 'Fraud model'],
    ['Fraud model', 'Payment stop'],
    ['Payment stop', 'Customer'],
  ]) {
    await shape(page, String(from)).click();
    await keyboard.press('a');
    await keyboard.type(String(to));
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }
  await keyboard.press('Escape');
  await openTab(page, 'Findings');
  await finding(page, 'ML01').click();
  await take('drawn');
}

/** The start screen, the templates, and a model that was drawn in Threat Dragon. @type {typeof walk} */
async function startFrom(page, { take }) {
  const home = () => page.getByRole('button', { name: 'All projects' }).click();
  await home();
  await page.getByRole('button', { name: 'Import…' }).click();
  await page.getByRole('button', { name: 'Try it with Husky AI' }).click();
  await page.getByRole('heading', { name: 'What is each component?' }).waitFor();
  await take('import');
  await page.getByRole('button', { name: 'Accept types and import' }).click();
  await page.locator('#canvas').waitFor();
  await home();
  await take('home');
  await page.getByRole('button', { name: 'From template' }).click();
  await take('templates');
}

/** @param {Page} page @param {string} name */
const shape = (page, name) =>
  page.getByTestId(/^rf__node-/u).filter({ has: page.getByRole('img', { name: `, ${name},` }) });

/** @param {Page} page */
const panel = (page) => page.getByRole('tabpanel');

/** The card of a risk's first finding. @param {Page} page @param {string} risk */
const finding = (page, risk) =>
  panel(page)
    .getByRole('button', { name: new RegExp(`^${risk} `, 'u') })
    .first();

/** @param {Page} page @param {string} name */
const openTab = (page, name) => page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();

/** @param {Page} page @param {string} name */
const press = (page, name) => panel(page).getByRole('button', { name, exact: true }).click();

/** @param {Page} page @param {string} treatment */
const choose = (page, treatment) => panel(page).getByRole('radio', { name: treatment, exact: true }).click();

/** Says who answers for the open finding, and until when. @param {Page} page @param {string} owner @param {string} due */
async function answerFor(page, owner, due) {
  await panel(page).getByRole('textbox', { name: 'Owner' }).fill(owner);
  await panel(page).getByLabel('Due').fill(due);
  await page.keyboard.press('Tab');
}

/** @param {Page} page @param {string} strategy @param {string} state */
async function setState(page, strategy, state) {
  await panel(page)
    .getByRole('button', { name: `State of ${strategy}` })
    .click();
  await page.getByRole('option', { name: state, exact: true }).click();
}
