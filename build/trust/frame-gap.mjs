// @ts-check
// How long the window stands still while it takes in a file that was made to use up time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withApp } from './app.mjs';

const CAUSES = new URL('../../test/fixtures/hostile/causes.ts', import.meta.url).href;
/**
 * The names under which such a file comes to the window. Projects are opened by the dialog, for they are read elsewhere;
 * others are dropped, so that nothing is measured but the window.
 */
const NAMES = new Map([
  ['mltw', 'bomb.mltw'],
  ['threatDragon', 'bomb.json'],
  ['pack', 'bomb.mltwpack.json'],
]);

/** Longer than that a person notices. */
const MOST_MS = 100;

/** @typedef {import('playwright').Page} Page */

/** The longest time between two frames for each such file, in milliseconds. @returns {Promise<readonly { file: string, gap: number }[]>} */
export async function frameGaps() {
  const { HOSTILE_FILES } = await import(CAUSES);
  return withApp(async ({ app, page, folder }) => {
    const gaps = [];
    for (const { format, cause, isBomb, bytes } of HOSTILE_FILES) {
      const name = NAMES.get(format);
      if (!isBomb || name === undefined) continue;
      let gap = Infinity;
      // What holds the window up does so every time; a busy machine does not.
      for (let turn = 0; turn < 3 && gap > MOST_MS; turn++) {
        // A fresh page: nothing of the file before is on it.
        await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
        await page.waitForTimeout(500);
        await startScreen(page);
        if (format === 'mltw') {
          const file = join(folder, name);
          writeFileSync(file, bytes());
          await app.evaluate(({ dialog }, path) => {
            dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
          }, file);
        } else await bring(page, name, Buffer.from(bytes()).toString());
        gap = Math.min(gap, await gapDuring(page, format === 'mltw'));
      }
      gaps.push({ file: `${cause} in ${format}`, gap });
    }
    return gaps;
  });
}

/** @param {Page} page */
async function startScreen(page) {
  const canvas = page.locator('#canvas');
  await page.getByRole('heading', { name: 'ML Threat Workbench' }).or(canvas).first().waitFor();
  if (await canvas.isVisible()) await page.keyboard.press('Control+Shift+h');
  await canvas.waitFor({ state: 'hidden' });
}

/** Brings a file into the page, to be dropped later; the spaces at its end are made there. @param {Page} page @param {string} name @param {string} text */
async function bring(page, name, text) {
  const content = text.trimEnd();
  await page.evaluate(
    ({ named, begins, spaces }) => {
      Reflect.set(window, 'bomb', new File([begins, ' '.repeat(spaces)], named));
    },
    { named: name, begins: content, spaces: text.length - content.length },
  );
}

/** @param {Page} page @param {boolean} isAsked by the dialog, or dropped */
async function gapDuring(page, isAsked) {
  await page.evaluate(() => {
    let last = performance.now();
    Reflect.set(window, 'gap', 0);
    const look = () => {
      const now = performance.now();
      Reflect.set(window, 'gap', Math.max(Reflect.get(window, 'gap'), now - last));
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  if (isAsked) await page.keyboard.press('Control+o');
  else {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(Reflect.get(window, 'bomb'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  }
  const outcomes = [page.locator('#canvas'), page.getByRole('textbox', { name: 'Name of the project' })];
  const ended = outcomes.reduce((all, outcome) => all.or(outcome), page.getByRole('alert'));
  await ended.first().waitFor({ timeout: 30_000 });
  return page.evaluate(() => Number(Reflect.get(window, 'gap')));
}
