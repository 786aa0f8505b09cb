import { expect, test } from 'vitest';
import { saveShown } from '../../../renderer/panels/save-shown.ts';
import type { SaveState } from '../../../renderer/state/save-queue.ts';

const saved: SaveState = { kind: 'saved' };
const saving: SaveState = { kind: 'saving' };
const full: SaveState = { kind: 'notSaved', error: { code: 'diskFull', detail: 'no space left' } };
const locked: SaveState = { kind: 'notSaved', error: { code: 'libraryLocked', detail: 'library.db' } };

/** What is shown after each of the states in turn. */
function shownAfter(...states: readonly SaveState[]): readonly SaveState[] {
  let shown = saved;
  return states.map((state) => (shown = saveShown(shown, state)));
}

test('follows saving while it works', () => {
  expect(shownAfter(saving, saved, saving, saved)).toEqual([saving, saved, saving, saved]);
});

test('keeps a failure in sight while it is tried again, until it is saved', () => {
  expect(shownAfter(saving, full, saving, full, saving, saved)).toEqual([saving, full, full, full, full, saved]);
});

test('shows another failure as soon as it is known', () => {
  expect(shownAfter(full, saving, locked)).toEqual([full, full, locked]);
});
