// @ts-check
import { join } from 'node:path';
import { editWithoutPause, HOST, missing, startApp } from '../app.mjs';
import { pause, randomFrom, startChild, withFolder } from '../library.mjs';
import { familyOf, killAll } from '../processes.mjs';

export const row = 1;
export const title = 'All processes of the running app killed at random moments of editing';

/** How often the whole app is killed, and how often the process that writes the library, which starts much sooner. */
const KILLS = { short: [3, 0], long: [40, 160] };

export async function run({ long = false } = {}) {
  const [apps = 0, stores = 0] = KILLS[long ? 'long' : 'short'];
  const random = randomFrom(1);
  /** @type {{ edits: number, lacks: number }[]} */
  const outcomes = [];
  for (let kill = 0; kill < apps; kill++) outcomes.push(await killedApp(300 + random(700)));
  for (let kill = 0; kill < stores; kill++) outcomes.push(await killedStore(random(150)));
  const edits = outcomes.reduce((sum, outcome) => sum + outcome.edits, 0);
  const lost = outcomes.filter(({ lacks }) => lacks > 0).length;
  const corrupt = outcomes.filter(({ lacks }) => Number.isNaN(lacks)).length;
  const which = stores > 0 ? `${apps} of the whole app, ${stores} of the process that writes; ` : '';
  return {
    figure: `${apps + stores} kills over ${edits} answered edits, ${lost} with one lost, ${corrupt} corrupt (${which}on ${HOST})`,
    verdict: lost + corrupt === 0 && edits > 0 ? 'pass' : 'fail',
  };
}

/** @param {number} milliseconds after the first answer */
function killedApp(milliseconds) {
  return withFolder(async (data) => {
    const { app, page } = await startApp(data);
    const answered = await editWithoutPause(page);
    await pause(milliseconds);
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    killAll(familyOf(Number(app.process().pid)));
    await gone;
    return { edits: answered.revision, lacks: missing(data, answered) };
  });
}

/** @param {number} milliseconds after the first answer */
function killedStore(milliseconds) {
  return withFolder(async (data) => {
    const { told, heard, kill } = startChild('edit', join(data, 'library.db'));
    await heard(1);
    await pause(milliseconds);
    await kill();
    const revision = told.at(-1) ?? 0;
    return { edits: revision, lacks: missing(data, { id: 'p1', revision }) };
  });
}
