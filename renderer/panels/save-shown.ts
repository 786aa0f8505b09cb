import type { SaveState } from '../state/save-queue.ts';

/**
 * What the title row shows of saving: a failure stays in sight while it is being tried again, so
 * that it does not flicker.
 */
export function saveShown(shown: SaveState, now: SaveState): SaveState {
  if (shown.kind !== 'notSaved') return now;
  if (now.kind === 'saving') return shown;
  return now.kind === 'notSaved' && now.error.code === shown.error.code ? shown : now;
}
