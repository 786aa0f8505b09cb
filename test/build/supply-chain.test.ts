import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { thirdPartyNotices } from '../../build/package/third-party.mjs';
import {
  billFaults,
  foreignSources,
  looseVersions,
  missingHashes,
  openAdvisories,
  unlistedScripts,
} from '../../build/trust/supply-chain.mjs';

test('every version is exact', () => {
  expect(looseVersions()).toEqual([]);
});

test('every package comes from the registry of npm', () => {
  expect(foreignSources()).toEqual([]);
});

test('every package has a hash, but for tools of other systems', () => {
  expect(missingHashes()).toEqual([]);
});

test('no package has an install script that nobody has looked at', () => {
  expect(unlistedScripts()).toEqual([]);
});

test('what ships has no known hole without a waiver that still holds', () => {
  expect(openAdvisories('2026-11-22')).toEqual([]);
});

test('a waiver that has run out no longer counts', () => {
  expect(openAdvisories('2099-01-01')).toEqual(['CVE-2026-114491', 'foliojs/fontkit#368']);
});

test('the bill of materials names all that ships, the same each time', () => {
  expect(billFaults()).toEqual([]);
});

test('the third-party notices are those of what is installed; npm run notices writes them anew', () => {
  const written = readFileSync(new URL('../../THIRD-PARTY-NOTICES.txt', import.meta.url), 'utf8');
  expect(written).toBe(thirdPartyNotices());
});
