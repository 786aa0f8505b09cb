import { tryAttempts, tryTricks } from '../../build/trust/hostile-page.mjs';
import { payloadsRun, responsesWithoutPolicy, seenFromPage } from '../../build/trust/policy.mjs';
import { expect, journey } from './workbench.ts';

journey(
  'a page under foreign control leaves nothing, reads nothing and reaches nobody',
  async ({ workbench, folder }) => {
    expect(await seenFromPage(workbench.page)).toEqual({ foreign: [], bridge: ['call', 'on'], isSecure: true });

    const { responses, without } = await responsesWithoutPolicy(workbench);
    expect(without).toEqual([]);
    expect(responses).toBeGreaterThanOrEqual(3);
    await expect(workbench.page.getByRole('heading', { name: 'ML Threat Workbench' })).toBeVisible();
    expect(workbench.violations).toEqual([]);

    expect((await tryTricks(workbench)).worked).toEqual([]);
    expect((await tryAttempts(workbench, folder)).worked).toEqual([]);
    expect(await payloadsRun(workbench.page)).toBe(0);
    // The attempts are what the policy reports here.
    workbench.violations.splice(0);
  },
);
