import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileSlug } from '../../../electron/files/file-name.ts';

test.each([
  ['Credit scoring', 'credit-scoring'],
  ['Prüfung (2. Entwurf)', 'prufung-2-entwurf'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'project-con'],
  ['com1', 'project-com1'],
  ['信用评分', 'project'],
  ['a\u202Efdp.exe', 'a-fdp-exe'],
  ['...', 'project'],
])('the project %j suggests the file name %s', (name, slug) => {
  expect(fileSlug(name)).toBe(slug);
});

test('whatever the project is called, the name is letters, digits and hyphens, and not too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(fileSlug(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,66}[a-z0-9])?$/);
    }),
  );
});
