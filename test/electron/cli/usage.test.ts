import { expect, test } from 'vitest';
import { readArguments, type ReportOrder, UsageError } from '../../../electron/cli/usage.ts';

const report = (part: Partial<ReportOrder>): ReportOrder => ({
  kind: 'report',
  file: 'a.mltw',
  output: 'b.pdf',
  profile: 'full',
  shape: 'pdf',
  sections: null,
  drawing: null,
  since: null,
  logo: null,
  ...part,
});

test.each([
  ['report a.mltw -o b.pdf', report({})],
  ['report --output=b.pdf a.mltw', report({})],
  ['report a.mltw -o b.MD', report({ output: 'b.MD', shape: 'md' })],
  ['report a.mltw -o b -f json --profile audit', report({ output: 'b', shape: 'json', profile: 'audit' })],
  [
    'report a.mltw -o b.pdf --sections plan,register --drawing loans --since c.mltw',
    report({ sections: ['plan', 'register'], drawing: 'loans', since: 'c.mltw' }),
  ],
  ['report a.mltw -o b.pdf --logo c.png', report({ logo: 'c.png' })],
  ['findings a.json', { kind: 'findings', file: 'a.json', failOn: null }],
  ['findings --fail-on high a.json', { kind: 'findings', file: 'a.json', failOn: 'high' }],
  ['findings -- --odd.mltw', { kind: 'findings', file: '--odd.mltw', failOn: null }],
  ['diff a.mltw b.mltw', { kind: 'diff', before: 'a.mltw', after: 'b.mltw', asJson: false }],
  ['diff a.mltw b.mltw --json', { kind: 'diff', before: 'a.mltw', after: 'b.mltw', asJson: true }],
  ['--help', { kind: 'help' }],
  ['report -h', { kind: 'help' }],
  ['--version', { kind: 'version' }],
])('understands %s', (line, order) => {
  expect(readArguments(line.split(' '))).toEqual(order);
});

test.each([
  ['no command', [], 'Say what to do: report, findings, diff or check-pack.'],
  ['a command that is not there', ['publish', 'x.mltw'], 'There is no command “publish”.'],
  ['no file', ['findings'], 'Name one file.'],
  ['one file to compare', ['diff', 'a.mltw'], 'Name the earlier file and the later one.'],
  ['two files', ['findings', 'a', 'b'], 'Name one file.'],
  ['an empty name', ['findings', ''], 'Name one file.'],
  ['a report without output', ['report', 'a.mltw'], 'Say with -o where the report goes.'],
  [
    'a level that is not there',
    ['findings', 'a', '--fail-on', 'huge'],
    '“huge” is no level: low, medium, high or critical.',
  ],
  ['a level for a report', ['report', 'a', '-o', 'b', '--fail-on', 'low'], '--fail-on does not go with report.'],
  [
    'a format that is not there',
    ['report', 'a', '-o', 'b', '-f', 'doc'],
    '“doc” is no format: pdf, html, md, csv or json.',
  ],
  ['a profile for findings', ['findings', 'a', '--profile', 'full'], '--profile does not go with findings.'],
  ['an output for findings', ['findings', 'a', '-o', 'b'], '--output does not go with findings.'],
])('refuses %s and says why', (_what, args, message) => {
  expect(() => readArguments(args)).toThrow(new UsageError(message));
});

test('refuses an option that is not there', () => {
  expect(() => readArguments(['findings', 'a', '--loud'])).toThrow(UsageError);
});
