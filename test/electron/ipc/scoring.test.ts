import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_SCHEME, schemeOf } from '#core/assessment/scheme.ts';
import { readScoringFile } from '#core/formats/scoring-file.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import type { Dialogs } from '../../../electron/ipc/dialogs.ts';
import { scoredAsUsual, scoringCalls } from '../../../electron/ipc/scoring.ts';
import { readSettings } from '../../../electron/settings.ts';

const strict = { ...DEFAULT_SCHEME, appetite: 'low', criticalFrom: 15 } as const;

/** The calls on a machine of their own; every dialog answers `file`. */
function machine(file: string | null) {
  const settingsFile = path.join(temporaryFolder(), 'settings.json');
  const dialogs = { whereToSave: async () => file, whatToOpen: async () => file } as unknown as Dialogs;
  return { calls: scoringCalls(readSettings(settingsFile), dialogs), settingsFile };
}

test('the organisation’s settings stay on the machine, and new projects score by them', async () => {
  const { calls, settingsFile } = machine(null);
  expect(await calls['scoring.read'](undefined)).toEqual(DEFAULT_SCHEME);
  await calls['scoring.write'](strict);
  const { current } = readSettings(settingsFile);
  expect(current.scoring).toEqual(strict);
  const rows: readonly RowChange[] = [];
  const model = applyChange(emptyModel, scoredAsUsual(rows, current));
  expect(schemeOf(model)).toEqual(strict);
  const scored = scoredAsUsual(rows, current);
  expect(scoredAsUsual(scored, { ...current, scoring: DEFAULT_SCHEME })).toEqual(scored);
});

test('settings on the machine that make no sense mean the defaults for those alone', async () => {
  const { settingsFile } = machine(null);
  const kept = { preferences: { theme: 'dark', singleLetterKeys: false }, window: null, scoring: { highFrom: 99 } };
  writeFileSync(settingsFile, JSON.stringify(kept));
  expect(readSettings(settingsFile).current).toMatchObject({ preferences: { theme: 'dark' }, scoring: undefined });
});

test('settings leave as a file and come back from it; what is none is refused in words', async () => {
  const file = path.join(temporaryFolder(), 'scoring.json');
  const { calls } = machine(file);
  expect(await calls['scoring.export'](strict)).toEqual({ path: file });
  expect(readScoringFile(readFileSync(file, 'utf8'))).toEqual({ ok: true, value: strict });
  expect(await calls['scoring.import'](undefined)).toEqual(strict);
  writeFileSync(file, '{}');
  await expect(calls['scoring.import'](undefined)).rejects.toMatchObject({
    code: 'importRefused',
    detail: 'The file holds no scoring settings.',
  });
  const cancelled = machine(null).calls;
  expect([await cancelled['scoring.export'](strict), await cancelled['scoring.import'](undefined)]).toEqual([
    null,
    null,
  ]);
});
