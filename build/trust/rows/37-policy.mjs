// @ts-check
import { PAYLOADS, payloadsRun, responsesWithoutPolicy } from '../policy.mjs';
import { withApp } from '../app.mjs';

export const row = 37;
export const title = 'Content-security policy on every response, Trusted Types enforced';

export const run = () =>
  withApp(async (running) => {
    const { responses, without } = await responsesWithoutPolicy(running);
    const ran = await payloadsRun(running.page);
    return {
      figure: `${responses - without.length} of ${responses} responses; ${ran} of ${PAYLOADS.length} scripts ran`,
      verdict: responses > 0 && without.length === 0 && ran === 0 ? 'pass' : 'fail',
    };
  });
