import type { StoreApi } from 'zustand';
import { useDialog } from '../state/dialog.ts';
import { resetEditor } from '../state/editor.ts';
import { usePresenting } from '../state/presenting.ts';
import { useReading } from '../state/reading.ts';
import { useVersions } from '../versions/versions.ts';

/** Closes everything that lies over the project or beside it, as it was before anything was opened. */
export function showNothingElse(): void {
  resetEditor();
  reset(useDialog);
  reset(useReading);
  reset(useVersions);
  reset(usePresenting);
}

function reset<State>(store: Pick<StoreApi<State>, 'setState' | 'getInitialState'>): void {
  store.setState(store.getInitialState(), true);
}
