import { expect, test } from 'vitest';
import { fileNameOf } from '../../../renderer/home/file-name.ts';

test.each([
  ['/home/ada/Credit scoring.pdf', 'Credit scoring.pdf'],
  ['C:\\Users\\Ada\\Credit scoring.pdf', 'Credit scoring.pdf'],
  ['report.pdf', 'report.pdf'],
])('the file of %s is %s', (path, name) => {
  expect(fileNameOf(path)).toBe(name);
});
