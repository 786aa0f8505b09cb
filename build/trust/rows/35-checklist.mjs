// @ts-check
import { seenFromPage } from '../policy.mjs';
import { withApp } from '../app.mjs';
import { checklist } from '../shell-scan.mjs';

export const row = 35;
export const title = "Electron's checklist of twenty points, in the sources and in the running page";

export async function run() {
  const missed = checklist().filter(({ holds }) => !holds);
  const seen = JSON.stringify(await withApp(({ page }) => seenFromPage(page)));
  const isBare = seen === JSON.stringify({ foreign: [], bridge: ['call', 'on'], isSecure: true });
  const points = missed.map(({ point, what }) => `${point} (${what})`);
  return {
    figure: [`${20 - missed.length}/20`, ...points, ...(isBare ? [] : [`the page sees ${seen}`])].join('; '),
    verdict: missed.length === 0 && isBare ? 'pass' : 'fail',
  };
}
