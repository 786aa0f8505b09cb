import { DEFAULT_SCHEME, type SchemeField, type ScoringScheme, settingName, settingsOf } from '../assessment/scheme.ts';
import { strings } from '../strings/index.ts';
import type { Change } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { row } from './row.ts';

/** Makes the project score by another scheme; null when it does already. */
export function setScheme(model: Model, scheme: ScoringScheme): Change | null {
  const wanted = new Map(settingsOf(scheme).map((setting) => [setting.name, setting]));
  const rows = (Object.keys(DEFAULT_SCHEME) as SchemeField[]).map(settingName).flatMap((name) => {
    const [before, after] = [model.setting.get(name), wanted.get(name)];
    return before?.value === after?.value ? [] : [row(model, 'setting', name, after ?? null)];
  });
  return rows.length === 0 ? null : { title: strings.scoring.titles.scheme, rows };
}
