import { expect, test } from 'vitest';
import { linksOf } from '#core/knowledge/links.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { knownLink } from '../../../electron/ipc/known-link.ts';

const catalogue = readCatalogue();

test('lets every address of the catalogue through, as the browser is to get it', () => {
  const links = [...linksOf(catalogue)];
  expect(links.length).toBeGreaterThan(100);
  expect(links.map((link) => knownLink(link, catalogue))).toEqual(links.map((link) => new URL(link).href));
});

test('takes an address however it is spelled', () => {
  expect(knownLink('HTTPS://ATLAS.mitre.org:443/', catalogue)).toBe('https://atlas.mitre.org/');
});

test.each([
  ['nothing', ''],
  ['no address', 'atlas.mitre.org'],
  ['an address without encryption', 'http://atlas.mitre.org/'],
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/html,atlas.mitre.org'],
  ['a program of the system', 'ms-msdt:/id'],
  ['mail', 'mailto:somebody@atlas.mitre.org'],
  ['another site', 'https://example.org/'],
  ['another page of a known site', 'https://atlas.mitre.org/elsewhere'],
  ['a known page with a query', 'https://atlas.mitre.org/?next=1'],
  ['a known page with a fragment', 'https://atlas.mitre.org/#part'],
  ['a known name as the user of another site', 'https://atlas.mitre.org@example.org/'],
  ['a user at a known site', 'https://somebody:secret@atlas.mitre.org/'],
  ['another port of a known site', 'https://atlas.mitre.org:8443/'],
  ['a name that begins like a known one', 'https://atlas.mitre.org.example.org/'],
  ['another address after a line break', 'https://atlas.mitre.org/\nhttps://example.org/'],
])('refuses %s', (_what, address) => {
  expect(() => knownLink(address, catalogue)).toThrow(
    expect.objectContaining({ code: 'invalidInput', message: expect.not.stringContaining('example') }),
  );
});
