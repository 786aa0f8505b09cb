import { create } from 'zustand';
import type { ProjectVersion } from '#core/history/version.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { asItStands, saved, theDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';

const words = strings.versions;

/** Whether a version is being named in the title row, and whether the screen of versions lies over the project. */
export const useVersions = create<{ readonly isNaming: boolean; readonly isOpen: boolean }>(() => ({
  isNaming: false,
  isOpen: false,
}));

/** Asks for a name, in the title row. */
export const startNaming = (): void => useVersions.setState({ isNaming: true });
export const stopNaming = (): void => useVersions.setState({ isNaming: false });

/** Keeps the project as it is at this moment under a name; what is edited before it is kept is not in it. */
export function pinVersion(name: string): void {
  const open = theDocument();
  stopNaming();
  if (!open) return;
  asItStands(() => ask('version.pin', { projectId: open.projectId, name }))
    .then(() => notify(words.pin.done(name)))
    .catch(theApp().refuse);
}

/** Shows the versions of the open project, once everything is on disk. */
export function showVersions(): void {
  void saved().then(() => useVersions.setState({ isOpen: true }));
}

export const closeVersions = (): void => useVersions.setState({ isOpen: false });

/** What a version is called: by a person, or by how it came about. */
export function titleOf({ kind, name }: Pick<ProjectVersion, 'kind' | 'name'>): string {
  if (kind === 'named') return name;
  return kind === 'before' ? words.before(name) : words.kinds[kind];
}
