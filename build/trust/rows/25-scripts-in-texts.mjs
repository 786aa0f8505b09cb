// @ts-check
import { buildBundles } from '../../bundles.mjs';
import { answerOf, runJourney, runTests } from '../tests.mjs';

export const row = 25;
export const title = 'A hundred texts that try to run as scripts, on every screen and in every export';

export function run() {
  buildBundles();
  const journey = runJourney('hostile-text');
  const exported = runTests(['test/electron/hostile/exports.test.ts'], 'picture|HTML|Markdown|JSON|flowchart');
  return answerOf('100 texts in every field', {
    passed: journey.passed + exported.passed,
    failed: [...journey.failed, ...exported.failed],
  });
}
