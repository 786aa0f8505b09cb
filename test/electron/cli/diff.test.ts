import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { remove } from '#core/commands/remove.ts';
import { writeProjectFile } from '#core/formats/mltw.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { after } from '#test/fixtures/model.ts';

const cli = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));
function file(name: string, model: Model): string {
  const at = path.join(temporaryFolder(), name);
  writeFileSync(at, writeProjectFile({ model, catalogueVersion: '2023.1' }));
  return at;
}

/** Runs the command as a person would, on a fixed day. */
function diff(...args: readonly string[]): { code: number | null; out: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', cli, 'diff', ...args],
    { env: { ...process.env, SOURCE_DATE_EPOCH: '1795219200' }, encoding: 'utf8' },
  );
  return { code: status, out: stdout };
}

/** The credit-scoring system, and the same without its feedback. */
function files(): { before: string; later: string } {
  const without = after(creditScoring(), remove(creditScoring(), ['feedback' as ElementId])!);
  return { before: file('before.mltw', creditScoring()), later: file('later.mltw', without) };
}

test('says in words what changed from the first project to the second', () => {
  const { before, later } = files();
  const { code, out } = diff(before, later);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 5)).toEqual([
    `${before} -> ${later}`,
    '',
    'In numbers',
    '  Components: 12 -> 11',
    '  Data flows: 14 -> 12',
  ]);
  expect(out).toContain('  - component Feedback\n');
  expect(out).toMatch(/^ {2}- ML08 on Feedback: Critical 21\.7$/mu);
});

test('says it as JSON, and of the same project that nothing did', () => {
  const { before, later } = files();
  const changed = JSON.parse(diff(before, later, '--json').out) as Record<string, { key: string }[]>;
  expect(changed['lost']?.map(({ key }) => key)).toContain('ML08:feedback');
  const same = JSON.parse(diff(before, before, '--json').out) as Record<string, unknown>;
  expect(same).toMatchObject({ differences: [], gained: [], lost: [], moved: [] });
});
