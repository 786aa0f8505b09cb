import type { Change } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import type { ProjectPack } from '../model/project.ts';
import { packs as words } from '../strings/packs.ts';
import { row } from './row.ts';

/**
 * Switches a pack on or off for a project. A pack that is new to it, or comes in another version, is
 * taken with its whole text, so that the project means the same wherever it is opened.
 */
export function switchPack(model: Model, pack: ProjectPack): Change | null {
  const before = model.pack.get(pack.id);
  if (before && before.isOn === pack.isOn && before.text === pack.text && before.version === pack.version) return null;
  const title =
    before?.isOn && pack.isOn
      ? words.steps.update(pack.id, pack.version)
      : words.steps[pack.isOn ? 'on' : 'off'](pack.id, pack.version);
  return { title, rows: [row(model, 'pack', pack.id, pack)] };
}

/** Takes a pack out of a project, with its text. What was decided on its findings stays, for when it comes back. */
export function dropPack(model: Model, id: string): Change | null {
  return model.pack.has(id) ? { title: words.steps.drop(id), rows: [row(model, 'pack', id, null)] } : null;
}
