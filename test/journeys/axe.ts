import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe finds wrong on the screen as it is now, or in a part of it: rule, and the places where it is broken. */
export async function faults(page: Page, part = 'body'): Promise<readonly string[]> {
  // Electron's windows open no second page, in which axe would otherwise put its results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
