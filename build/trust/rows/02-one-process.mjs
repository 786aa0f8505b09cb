// @ts-check
import { editWithoutPause, HOST, missing, startApp } from '../app.mjs';
import { pause, withFolder } from '../library.mjs';
import { familyOf, killAll } from '../processes.mjs';

export const row = 2;
export const title = "The library's process killed alone, and the page's: the app goes on by itself";

export async function run({ long = false } = {}) {
  const kills = long ? 100 : 5;
  return withFolder(async (data) => {
    const { app, page } = await startApp(data);
    const main = Number(app.process().pid);
    const answered = await editWithoutPause(page);
    let [stuck, pageKills] = [0, 0];
    for (let kill = 0; kill < kills; kill++) {
      await pause(200);
      const before = answered.revision;
      killAll(familyOf(main).filter(({ command }) => command.includes('store-process')));
      if (!(await grows(answered, before))) stuck += 1;
    }
    await pause(100);
    const last = { ...answered };
    killAll(familyOf(main).filter(({ command }) => command.includes('--type=renderer')));
    pageKills += 1;
    const isBack = await listsAgain(app);
    await app.close().catch(() => undefined);
    const lost = missing(data, last);
    return {
      figure: `${kills} + ${pageKills} kills over ${last.revision} answered edits, ${lost} lost, ${stuck} did not go on, the page came back by itself: ${isBack} (on ${HOST})`,
      verdict: lost === 0 && stuck === 0 && isBack ? 'pass' : 'fail',
    };
  });
}

/** @param {{ revision: number }} answered @param {number} before */
async function grows(answered, before) {
  for (let wait = 0; wait < 100 && answered.revision <= before + 1; wait++) await pause(100);
  return answered.revision > before + 1;
}

/** Whether the window shows its page again. @param {import('playwright').ElectronApplication} app */
async function listsAgain(app) {
  for (let wait = 0; wait < 100; wait++) {
    await pause(100);
    const text = await app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      )
      .catch(() => '');
    if (String(text).includes('Killed')) return true;
  }
  return false;
}
