import { expect, test } from 'vitest';
import { UsageError, readArguments } from '../../../electron/cli/usage.ts';

test.each([
  ['report a.mltw -o b.pdf', { kind: 'report', file: 'a.mltw', output: 'b.pdf' }],
  ['report --output=b.pdf a.mltw', { kind: 'report', file: 'a.mltw', output: 'b.pdf' }],
  ['findings a.json', { kind: 'findings', file: 'a.json', failOn: null }],
  ['findings --fail-on high a.json', { kind: 'findings', file: 'a.json', failOn: 'high' }],
  ['findings -- --odd.mltw', { kind: 'findings', file: '--odd.mltw', failOn: null }],
  ['--help', { kind: 'help' }],
  ['report -h', { kind: 'help' }],
  ['--version', { kind: 'version' }],
])('understands %s', (line, order) => {
  expect(readArguments(line.split(' '))).toEqual(order);
});

test.each([
  ['no command', [], 'Say what to do: report, findings or check-pack.'],
  ['a command that is not there', ['publish', 'x.mltw'], 'There is no command “publish”.'],
  ['no file', ['findings'], 'Name one file.'],
  ['two files', ['findings', 'a', 'b'], 'Name one file.'],
  ['an empty name', ['findings', ''], 'Name one file.'],
  ['a report without output', ['report', 'a.mltw'], 'Say with -o where the report goes.'],
  [
    'a level that is not there',
    ['findings', 'a', '--fail-on', 'huge'],
    '“huge” is no level: low, medium, high or critical.',
  ],
  ['a level for a report', ['report', 'a', '-o', 'b', '--fail-on', 'low'], '--fail-on does not go with report.'],
  ['an output for findings', ['findings', 'a', '-o', 'b'], '--output does not go with findings.'],
])('refuses %s and says why', (_what, args, message) => {
  expect(() => readArguments(args)).toThrow(new UsageError(message));
});

test('refuses an option that is not there', () => {
  expect(() => readArguments(['findings', 'a', '--loud'])).toThrow(UsageError);
});
