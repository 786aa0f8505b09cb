import { useState } from 'react';
import type { Input, KnownFile, OpenedProject, ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { ask } from '../state/workbench.ts';
import { useLibrary } from './use-library.ts';
import { useRecovery } from './use-recovery.ts';
import { showHome } from './view.ts';

interface Named {
  readonly id: ProjectId;
}

/**
 * The library as the start screen shows it, and what can be done with it there.
 *
 * @param onOpen is given the project to go on with
 * @param known a file whose project the library has already; null when there is none to settle
 * @param onSettled is called once it is settled
 */
export function useHome(onOpen: (opened: OpenedProject) => void, known: KnownFile | null, onSettled: () => void) {
  const [deleted, setDeleted] = useState<ProjectSummary | null>(null);
  // Every action takes the last undo off the screen.
  const { library, error, damage, list, act, change, refuse } = useLibrary(onOpen, () => setDeleted(null));

  const open = (opening: () => Promise<OpenedProject | null>): void =>
    act(async () => {
      const opened = await opening();
      if (!opened) return;
      showHome('projects');
      onOpen(opened);
    });
  const recovery = useRecovery(act, async () => {
    showHome('projects');
    await list();
  });
  const backUp = (): void =>
    act(async () => {
      const made = await ask('backups.make', undefined);
      await list();
      notify(made ? strings.recovery.backups.made : strings.recovery.backups.notNeeded);
    });
  const settle = (as: Input<'file.settle'>['as']): void => {
    if (!known) return;
    open(async () => {
      const settled = await ask('file.settle', { ticket: known.ticket, as });
      onSettled();
      return settled;
    });
  };
  return {
    library,
    error,
    damage,
    refuse,
    change,
    open,
    fromTemplate: (template: string): void => open(() => ask('project.fromTemplate', { template })),
    restore: ({ id }: Named): void => change(() => ask('project.restore', { projectId: id })),
    erase: (gone: readonly Named[]): void =>
      change(
        ...gone.map(
          ({ id }) =>
            () =>
              ask('project.erase', { projectId: id }),
        ),
      ),
    recovery,
    backUp,
    settle,
    /** What was deleted last, until something else is done. */
    deleted,
    setDeleted,
  };
}
