import { expect, test } from 'vitest';
import type { Block } from '#core/report/outline.ts';
import { roomBelow } from '../../../electron/report/room.ts';

const table = (headings: readonly string[], cells: readonly string[]): Block => ({
  kind: 'table',
  label: 'Scores',
  columns: headings.map((heading) => ({ heading, share: 1 })),
  rows: [cells.map((text) => [{ kind: 'paragraph', text }])],
});
const plain = table(['Place', 'Exposure', 'Impact', 'Before', 'Now', 'Planned'], ['Model', '4', '5', '20', '20', '20']);

test('a heading asks for more room where the heading row of the table below it wraps', () => {
  const headings = ['Place', 'Exposure of the component', 'Impact', 'Score before strategies', 'Now', 'Planned'];
  expect(roomBelow([table(headings, ['Model', '4', '5', '20', '20', '20'])])).toBeGreaterThan(roomBelow([plain]));
});

test('a heading asks for more room where the first row wraps at its words', () => {
  const long = table(
    ['Place', 'Exposure', 'Impact', 'Before', 'Now', 'Planned'],
    ['Simple Python Web Server', '4', '5', '20', '20', '20'],
  );
  expect(roomBelow([long])).toBeGreaterThan(roomBelow([plain]));
});
