import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe finds wrong on the screen as it is now, or in a part of it: rule, and the places where it is broken. */
export async function faults(page: Page, part = 'body'): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Electron's windows open no second page, in which axe would otherwise put its results together.
    .setLegacyMode(true)
    // What passes is checked just so, but not told place by place: that takes as long as all the checks.
    .options({ resultTypes: ['violations'] })
    .include(part)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
