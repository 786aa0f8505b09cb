import type { Change } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { settingsOfWanted, type WantedReport } from '../report/wanted.ts';
import { reportExport } from '../strings/report-export.ts';
import { row } from './row.ts';

/** Keeps with the project as what it is exported; null when it is kept so already. */
export function wantReport(model: Model, wanted: WantedReport): Change | null {
  const rows = [...settingsOfWanted(wanted)].flatMap(([name, after]) =>
    (model.setting.get(name)?.value ?? null) === (after?.value ?? null) ? [] : [row(model, 'setting', name, after)],
  );
  return rows.length === 0 ? null : { title: reportExport.change, rows, mergeKey: 'report' };
}
