// @ts-check
import { join } from 'node:path';
import { HOST, startApp } from '../app.mjs';
import { openLibrary, withFolder } from '../library.mjs';

export const row = 7;
export const title =
  'The window closed and the app told to end in the middle of typing: nothing is asked, nothing is lost';

export async function run({ long = false } = {}) {
  const runs = long ? 50 : 2;
  const ends = { 'window closed': false, SIGTERM: true };
  let lost = 0;
  for (const bySignal of Object.values(ends)) {
    for (let turn = 0; turn < runs; turn++)
      lost += (await withFolder((data) => endedAmidTyping(data, bySignal))) ? 0 : 1;
  }
  return {
    figure: `${2 * runs} endings, ${lost} with what was typed lost (on ${HOST})`,
    verdict: lost === 0 ? 'pass' : 'fail',
  };
}

/** Whether what was typed last is in the library. @param {string} data @param {boolean} bySignal */
async function endedAmidTyping(data, bySignal) {
  const { app, page } = await startApp(data);
  await page.getByRole('button', { name: 'New project' }).first().click();
  await page.keyboard.type('Ended');
  await page.keyboard.press('Enter');
  await page.locator('#canvas').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('end user');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sender');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Description' }).fill('Typed last of all');
  if (bySignal) {
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGTERM');
    await gone;
  } else await app.close();
  const library = openLibrary(join(data, 'library.db'));
  const rows = library.list().flatMap(({ id }) => library.read(id).rows);
  library.close();
  return rows.some(({ after }) => /** @type {any} */ (after)?.description === 'Typed last of all');
}
