import { expect, test } from 'vitest';
import { readCommandLine } from '../../build/stand-in/command-line.mjs';

test('reads a command line as a test driver writes it', () => {
  const words = ['-r', 'loader.js', '--no-sandbox', '--inspect=0', '--remote-debugging-port=0', '.', 'file.mltw'];
  expect(readCommandLine(words)).toEqual({
    preloaded: ['loader.js'],
    app: '.',
    switches: new Map([
      ['no-sandbox', ''],
      ['inspect', '0'],
      ['remote-debugging-port', '0'],
    ]),
  });
});

test('leaves words after the app to the app, but takes its switches', () => {
  expect(readCommandLine(['app', '-r', 'word', '--lang=de'])).toEqual({
    preloaded: [],
    app: 'app',
    switches: new Map([['lang', 'de']]),
  });
});
