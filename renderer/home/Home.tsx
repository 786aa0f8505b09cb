import { useState } from 'react';
import type { Input, KnownFile, OpenedProject, Preferences, ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { ask } from '../state/workbench.ts';
import type { ShownTheme } from '../ui/theme.ts';
import { Backups } from './Backups.tsx';
import { Bin } from './Bin.tsx';
import styles from './Home.module.css';
import { HomeNotices } from './HomeNotices.tsx';
import { Notice } from './Notice.tsx';
import { ProjectsScreen } from './ProjectsScreen.tsx';
import { Screen } from './Screen.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { Templates } from './Templates.tsx';
import { useLibrary } from './use-library.ts';
import { useRecovery } from './use-recovery.ts';
import { showHome, useHomeView } from './view.ts';

const words = strings.home;
const restoring =
  ({ id }: { readonly id: ProjectId }) =>
  (): Promise<void> =>
    ask('project.restore', { projectId: id });
const erasing =
  ({ id }: { readonly id: ProjectId }) =>
  (): Promise<void> =>
    ask('project.erase', { projectId: id });

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (changed: Preferences) => void;
  readonly theme: ShownTheme;
  readonly onOpen: (opened: OpenedProject) => void;
  readonly onOpenFile: () => void;
  readonly onImport: () => void;
  /** A file whose project the library has already; null when there is none to settle. */
  readonly known: KnownFile | null;
  readonly onSettled: () => void;
}

/** The start screen: the projects of the library and the ways to another one. */
export function Home({ preferences, onPreferences, theme, onOpen, onOpenFile, onImport, known, onSettled }: Props) {
  const view = useHomeView((home) => home.view);
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
  const fromTemplate = (template: string): void => open(() => ask('project.fromTemplate', { template }));

  const notices = (
    <HomeNotices known={known} onSettle={settle} recovery={recovery} damage={damage} error={error} onFailed={refuse}>
      {deleted && (view === 'projects' || view === 'new') && (
        <Notice
          text={words.deleted(deleted.name)}
          action={words.undo}
          onAction={() => change(restoring(deleted))}
          onDismiss={() => setDeleted(null)}
        />
      )}
    </HomeNotices>
  );

  if (view === 'templates') {
    return (
      <Screen key={view} title={words.templates.title} onBack={() => showHome('projects')}>
        {notices}
        <p className={styles.intro}>{words.templates.intro}</p>
        <Templates theme={theme} onChoose={fromTemplate} />
      </Screen>
    );
  }
  if (view === 'backups') {
    return (
      <Screen key={view} title={strings.recovery.backups.title} onBack={() => showHome('projects')}>
        {notices}
        {library && (
          <>
            <Backups backups={library.backups} onMake={backUp} onRestore={recovery.restore} />
            <SecondFolder backups={library.backups} at={library.at} onRestore={recovery.restoreFromSecond} />
          </>
        )}
      </Screen>
    );
  }
  if (view === 'bin') {
    return (
      <Screen key={view} title={words.bin.title} onBack={() => showHome('projects')}>
        {notices}
        {library && (
          <Bin
            projects={library.binned}
            now={library.at}
            onRestore={(project) => change(restoring(project))}
            onErase={(gone) => change(...gone.map(erasing))}
          />
        )}
      </Screen>
    );
  }
  return (
    <ProjectsScreen
      key="projects"
      library={library}
      isNaming={view === 'new'}
      isDamaged={damage !== null}
      theme={theme}
      order={preferences.projectOrder}
      notices={notices}
      onOrder={(projectOrder) => onPreferences({ ...preferences, projectOrder })}
      onOpen={open}
      onOpenFile={onOpenFile}
      onImport={onImport}
      onTemplate={fromTemplate}
      onChange={change}
      onDeleted={setDeleted}
    />
  );
}
