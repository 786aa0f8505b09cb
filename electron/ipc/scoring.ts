import path from 'node:path';
import { DEFAULT_SCHEME, settingsOf } from '#core/assessment/scheme.ts';
import { readScoringFile, writeScoringFile } from '#core/formats/scoring-file.ts';
import type { Handlers } from '#core/ipc/contract.ts';
import type { RowChange } from '#core/model/change.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { naming } from '../files/naming.ts';
import { readText, writeWhole } from '../files/whole-file.ts';
import type { Settings, SettingsFile } from '../settings.ts';
import type { Dialogs } from './dialogs.ts';

const LONGEST = 100_000;

type ScoringCalls = Pick<Handlers, 'scoring.read' | 'scoring.write' | 'scoring.export' | 'scoring.import'>;

/** The organisation's scoring settings: kept on this machine, handed on as a file. */
export function scoringCalls(settings: SettingsFile, dialogs: Dialogs): ScoringCalls {
  return {
    'scoring.read': async () => settings.current.scoring ?? DEFAULT_SCHEME,
    'scoring.write': (scoring) => settings.change({ scoring }),
    'scoring.export': async (scheme) => {
      const file = await dialogs.whereToSave('scoring', `${strings.shell.scoringFile}.json`);
      if (file === null) return null;
      await writeWhole(file, writeScoringFile(scheme));
      return { path: file };
    },
    'scoring.import': async () => {
      const file = await dialogs.whatToOpen('scoring');
      if (file === null) return null;
      const read = readScoringFile(await naming(path.basename(file), readText(path.resolve(file), LONGEST)));
      if (!read.ok) throw new WorkbenchError('importRefused', read.refusal);
      return read.value;
    },
  };
}

/** A new project's rows, with those that make it score by the organisation's settings. */
export function scoredAsUsual(
  rows: readonly RowChange[],
  { scoring = DEFAULT_SCHEME }: Settings,
): readonly RowChange[] {
  if (rows.some(({ table }) => table === 'setting')) return rows;
  return [
    ...rows,
    ...settingsOf(scoring).map((after): RowChange => ({ table: 'setting', id: after.name, before: null, after })),
  ];
}
