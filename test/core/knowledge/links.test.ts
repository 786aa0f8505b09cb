import { expect, test } from 'vitest';
import { incidentLink, linksOf } from '#core/knowledge/links.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();

/** Every address anywhere in the catalogue. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test('knows every address of the catalogue and those of the cases it tells, and no other', () => {
  expect(linksOf(catalogue)).toEqual(new Set([...addressesIn(catalogue), ...catalogue.incidents.map(incidentLink)]));
  expect(incidentLink({ id: 'AML.CS0002' })).toBe('https://atlas.mitre.org/studies/AML.CS0002');
});
