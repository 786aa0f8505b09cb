import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { LibraryBackup } from '#core/ipc/backup.ts';
import type {
  BinnedProject,
  CallError,
  Input,
  KnownFile as Known,
  OpenedProject,
  Preferences,
  ProjectSummary,
} from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { read } from '../state/reading.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { ShownTheme } from '../ui/theme.ts';
import { Backups } from './Backups.tsx';
import { Bin } from './Bin.tsx';
import { Damaged } from './Damaged.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import styles from './Home.module.css';
import { KnownFile } from './KnownFile.tsx';
import { NewProject } from './NewProject.tsx';
import { Notice } from './Notice.tsx';
import { ProjectList } from './ProjectList.tsx';
import { RecoveredNotice } from './RecoveredNotice.tsx';
import { Templates } from './Templates.tsx';
import { useRecovery } from './use-recovery.ts';
import { showHome, useHomeView } from './view.ts';

const words = strings.home;

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (changed: Preferences) => void;
  readonly theme: ShownTheme;
  readonly onOpen: (opened: OpenedProject) => void;
  readonly onOpenFile: () => void;
  readonly onImport: () => void;
  /** A file whose project the library has already; null when there is none to settle. */
  readonly known: Known | null;
  readonly onSettled: () => void;
}

interface Library {
  readonly backups: readonly LibraryBackup[];
  readonly listed: readonly ProjectSummary[];
  readonly binned: readonly BinnedProject[];
  /** When it was looked at, in milliseconds since 1970. */
  readonly at: number;
}

interface Look {
  readonly library: Library;
  readonly example: OpenedProject | null;
}

/** The library as it is now; at the very first start with the example to open. */
async function look(): Promise<Look> {
  const [listed, binned, backups] = await Promise.all([
    ask('library.list', undefined),
    ask('library.bin', undefined),
    ask('backups.list', undefined),
  ]);
  const example = listed.length + binned.length === 0 ? await ask('project.firstExample', undefined) : null;
  return { library: { listed, binned, backups, at: Date.now() }, example };
}

/** The start screen: the projects of the library and the ways to another one. */
export function Home({ preferences, onPreferences, theme, onOpen, onOpenFile, onImport, known, onSettled }: Props) {
  const view = useHomeView((home) => home.view);
  const [library, setLibrary] = useState<Library | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  /** Stays until the library can be listed again. */
  const [damage, setDamage] = useState<CallError | null>(null);
  const [deleted, setDeleted] = useState<ProjectSummary | null>(null);
  const newProject = useRef<HTMLButtonElement>(null);

  const refuse = (thrown: unknown): void => {
    const failure = errorOf(thrown);
    if (failure.code === 'libraryDamaged') setDamage(failure);
    else setError(failure);
  };
  const show = ({ library: found, example }: Look): void => {
    if (example) onOpen(example);
    else setLibrary(found);
    setDamage(null);
  };
  const list = async (): Promise<void> => show(await look());
  const showFirst = useEffectEvent(show);
  const refuseFirst = useEffectEvent(refuse);
  useEffect(() => {
    look().then(
      (found) => showFirst(found),
      (thrown: unknown) => refuseFirst(thrown),
    );
  }, []);

  /** Every action takes the last error and the last undo off the screen. */
  const act = (action: () => Promise<void>): void => {
    setError(null);
    setDeleted(null);
    action().catch(refuse);
  };
  const open = (opening: () => Promise<OpenedProject | null>): void =>
    act(async () => {
      const opened = await opening();
      if (!opened) return;
      showHome('projects');
      onOpen(opened);
    });
  const change = (...calls: readonly (() => Promise<void>)[]): void =>
    act(async () => {
      // One after the other, so that the list is right whichever of them fails.
      try {
        for (const call of calls) await call();
      } finally {
        await list();
      }
    });
  const recovery = useRecovery(act, async () => {
    showHome('projects');
    await list();
  });
  const backUp = (): void =>
    act(async () => {
      const made = await ask('backups.make', undefined);
      await list();
      announce(made ? strings.recovery.backups.made : strings.recovery.backups.notNeeded);
    });
  const settle = (as: Input<'file.settle'>['as']): void => {
    if (!known) return;
    open(async () => {
      const settled = await ask('file.settle', { ticket: known.ticket, as });
      onSettled();
      return settled;
    });
  };
  const stopNaming = (): void => {
    showHome('projects');
    newProject.current?.focus();
  };
  const fromTemplate = (template: string): void => open(() => ask('project.fromTemplate', { template }));

  const notices = (
    <>
      {known && <KnownFile key={known.ticket} file={known} onSettle={settle} />}
      {recovery.recovered && (
        <RecoveredNotice recovered={recovery.recovered} onUndo={recovery.undoRestore} onDismiss={recovery.dismiss} />
      )}
      {damage && <Damaged error={damage} onRestore={recovery.restore} onSalvage={recovery.salvage} onFailed={refuse} />}
      {error && <ErrorNotice error={error} />}
      {deleted && view !== 'bin' && (
        <Notice
          text={words.deleted(deleted.name)}
          action={words.undo}
          onAction={() => change(() => ask('project.restore', { projectId: deleted.id }))}
          onDismiss={() => setDeleted(null)}
        />
      )}
    </>
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
        {library && <Backups backups={library.backups} onMake={backUp} onRestore={recovery.restore} />}
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
            onRestore={({ id }) => change(() => ask('project.restore', { projectId: id }))}
            onErase={(gone) =>
              change(
                ...gone.map(
                  ({ id }) =>
                    () =>
                      ask('project.erase', { projectId: id }),
                ),
              )
            }
          />
        )}
      </Screen>
    );
  }
  return (
    <Screen
      key="projects"
      title={words.title}
      actions={
        <>
          <Button look="quiet" onPress={() => read({ kind: 'guidance' })}>
            {strings.knowledge.open}
          </Button>
          <Button onPress={onOpenFile}>{words.openFile}</Button>
          <Button onPress={onImport}>{words.importFile}</Button>
          <Button onPress={() => showHome('templates')}>{words.fromTemplate}</Button>
          <Button ref={newProject} look={view === 'new' ? 'plain' : 'primary'} onPress={() => showHome('new')}>
            {words.newProject}
          </Button>
        </>
      }
    >
      {view === 'new' && (
        <NewProject onCreate={(name) => open(() => ask('project.create', { name }))} onCancel={stopNaming} />
      )}
      {notices}
      {library && (
        <ProjectList
          projects={library.listed}
          now={library.at}
          binned={library.binned.length}
          theme={theme}
          order={preferences.projectOrder}
          onOrder={(projectOrder) => onPreferences({ ...preferences, projectOrder })}
          onOpen={({ id }) => open(() => ask('project.open', { projectId: id }))}
          onRename={({ id }, name) => change(() => ask('project.rename', { projectId: id, name }))}
          onDuplicate={({ id }) => change(() => ask('project.duplicate', { projectId: id }))}
          onDelete={(project) =>
            change(async () => {
              await ask('project.delete', { projectId: project.id });
              setDeleted(project);
            })
          }
        />
      )}
      {library?.listed.length === 0 && (
        <>
          <p className={styles.intro}>{words.empty}</p>
          <p className={styles.intro}>{words.startFrom}</p>
          <Templates theme={theme} onChoose={fromTemplate} />
        </>
      )}
    </Screen>
  );
}

interface ScreenProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/**
 * One of the start screen's views; Escape goes back. Whoever comes to it by keyboard starts at its title, and is
 * there again when what had the focus is gone.
 */
function Screen({ title, actions, onBack, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack?.();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.header}>
          {onBack && (
            <IconButton label={words.back} keys="Esc" onPress={onBack}>
              <ArrowLeft size={16} aria-hidden />
            </IconButton>
          )}
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {actions}
        </header>
        {children}
      </div>
    </main>
  );
}
