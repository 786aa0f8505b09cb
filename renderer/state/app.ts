import type { Preferences } from '#core/ipc/contract.ts';

/** What only the window as a whole can do. */
export interface AppActions {
  readonly newProject: () => void;
  readonly openFile: () => void;
  /** Leads the text of another tool's model to the import. */
  readonly importText: (text: string) => void;
  /** Closes the project for the backups of the library. */
  readonly showBackups: () => void;
  /** Closes the project for the list of all. */
  readonly goHome: () => void;
  /** Shows what went wrong to the person. */
  readonly refuse: (thrown: unknown) => void;
  readonly preferences: Preferences;
  readonly prefer: (changed: Preferences) => void;
}

let actions: AppActions | null = null;
/** What was asked for before the window had shown itself, such as the file that it was started with. */
const waiting: (() => void)[] = [];

/** Hands over what the window does for commands, each time it shows itself. */
export function offerActions(offered: AppActions): void {
  actions = offered;
  // Not while the window is being drawn.
  for (const action of waiting.splice(0)) queueMicrotask(action);
}

/** Does something now, or as soon as the window has shown itself. */
export function whenShown(action: () => void): void {
  if (actions) action();
  else waiting.push(action);
}

/** What the window does for commands; a bug where it has not shown itself yet. */
export function theApp(): AppActions {
  if (!actions) throw new Error('the window is not shown yet');
  return actions;
}

/** The keys a person chose for commands; none before the window has shown itself. */
export function chosenKeys(): Preferences['keys'] {
  return actions?.preferences.keys ?? {};
}
