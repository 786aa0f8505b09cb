// @ts-check
import { tryAttempts } from '../hostile-page.mjs';
import { withApp } from '../app.mjs';

export const row = 40;
export const title = 'A page under foreign control: files, programs, the network';

export const run = () =>
  withApp(async (running) => {
    const { tried, worked } = await tryAttempts(running, running.folder);
    return {
      figure: [`${worked.length} of ${tried} worked`, ...worked].join('; '),
      verdict: worked.length === 0 ? 'pass' : 'fail',
    };
  });
