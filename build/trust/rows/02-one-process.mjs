// @ts-check
import { editWithoutPause, HOST, missing, startApp } from '../app.mjs';
import { pause, withFolder } from '../library.mjs';
import { familyOf, killAll } from '../processes.mjs';

export const row = 2;
export const title = "The library's process killed alone, and the page's: the app goes on by itself";

/** A page that crashes again sooner is given up, as the app promises. */
const CRASHES_APART_MS = 10_500;
/** How long the page may take to be back, and for one answer, however busy the machine is. */
const [COMES_BACK_MS, ANSWERED_MS] = [60_000, 5_000];

export async function run({ long = false } = {}) {
  const [kills, pageKills] = long ? [100, 100] : [5, 1];
  return withFolder(async (data) => {
    const { app, page } = await startApp(data);
    const main = Number(app.process().pid);
    const answered = await editWithoutPause(page);
    let stuck = 0;
    for (let kill = 0; kill < kills; kill++) {
      await pause(200);
      const before = answered.revision;
      killAll(familyOf(main).filter(({ command }) => command.includes('store-process')));
      if (!(await grows(answered, before))) stuck += 1;
    }
    await pause(100);
    const last = { ...answered };
    let away = 0;
    for (let kill = 1; kill <= pageKills; kill++) {
      const name = kill === 1 ? 'Killed' : `Killed ${kill}`;
      if (kill > 1) {
        await pause(CRASHES_APART_MS);
        await asked(app, `workbench.call('project.rename', { projectId: '${last.id}', name: '${name}' })`);
      }
      killAll(familyOf(main).filter(({ command }) => command.includes('--type=renderer')));
      if (!(await lists(app, name))) away += 1;
    }
    await app.close().catch(() => undefined);
    const lost = missing(data, last);
    return {
      figure: `${kills} + ${pageKills} kills over ${last.revision} answered edits: ${lost} lost, ${stuck} times it did not go on, ${away} times the page did not come back (on ${HOST})`,
      verdict: lost === 0 && stuck + away === 0 ? 'pass' : 'fail',
    };
  });
}

/** @param {{ revision: number }} answered @param {number} before */
async function grows(answered, before) {
  for (let wait = 0; wait < 300 && answered.revision <= before + 1; wait++) await pause(100);
  return answered.revision > before + 1;
}

/** Whether the window shows its page again, with a project of that name. @param {import('playwright').ElectronApplication} app @param {string} name */
async function lists(app, name) {
  for (const until = Date.now() + COMES_BACK_MS; Date.now() < until; await pause(100)) {
    const text = String(await asked(app, 'document.body.innerText'));
    if (text.split('\n').some((line) => line.trim() === name)) return true;
  }
  return false;
}

/** What the page answers; empty while there is none. @param {import('playwright').ElectronApplication} app @param {string} code */
function asked(app, code) {
  const answer = app
    .evaluate(
      ({ BrowserWindow }, question) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(question),
      code,
    )
    .catch(() => '');
  // A question that reaches a page while it ends is never answered.
  return Promise.race([answer, pause(ANSWERED_MS).then(() => '')]);
}
