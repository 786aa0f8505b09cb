// @ts-check
import { editWithoutPause, HOST, missing, startApp } from '../app.mjs';
import { pause, randomFrom, withFolder } from '../library.mjs';
import { familyOf, killAll } from '../processes.mjs';

export const row = 1;
export const title = 'All processes of the running app killed at random moments of editing';

export async function run({ long = false } = {}) {
  const kills = long ? 200 : 3;
  const random = randomFrom(1);
  let [lost, corrupt, edits] = [0, 0, 0];
  for (let kill = 0; kill < kills; kill++) {
    await withFolder(async (data) => {
      const { app, page } = await startApp(data);
      const answered = await editWithoutPause(page);
      await pause(300 + random(700));
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      killAll(familyOf(Number(app.process().pid)));
      await gone;
      edits += answered.revision;
      const edge = missing(data, answered);
      if (Number.isNaN(edge)) corrupt += 1;
      else if (edge > 0) lost += 1;
    });
  }
  return {
    figure: `${kills} kills over ${edits} answered edits, ${lost} with one lost, ${corrupt} corrupt (on ${HOST})`,
    verdict: lost + corrupt === 0 && edits > 0 ? 'pass' : 'fail',
  };
}
