// @ts-check
import { tryTricks } from '../hostile-page.mjs';
import { withApp } from '../app.mjs';

export const row = 38;
export const title = 'Navigation, windows, embedded pages, permissions and downloads from the page';

export const run = () =>
  withApp(async (running) => {
    const { tried, worked } = await tryTricks(running);
    return {
      figure: [`${worked.length} of ${tried} worked`, ...worked].join('; '),
      verdict: worked.length === 0 ? 'pass' : 'fail',
    };
  });
