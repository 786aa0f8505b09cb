import { expect, test } from 'vitest';
import expected from '#test/fixtures/hostile/expected.json' with { type: 'json' };
import { HOSTILE_FILES } from '#test/fixtures/hostile/causes.ts';
import { readAll } from '#test/fixtures/hostile/readings.ts';

const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = expected;

test('every hostile file is taken with a report or refused by name, and none gets hold of what all objects share', async () => {
  const readings = await readAll();
  const found = readings.map(({ index, outcome, isPolluted }) => {
    const { format, cause } = HOSTILE_FILES[index]!;
    return { format, cause, outcome, isPolluted };
  });
  expect(found).toEqual(
    HOSTILE_FILES.map(({ format, cause }) => ({
      format,
      cause,
      outcome: outcomes[cause]?.[format],
      isPolluted: false,
    })),
  );
}, 300_000);

test('there are at least a hundred causes and a thousand files', () => {
  expect(new Set(HOSTILE_FILES.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(100);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(1_000);
});
