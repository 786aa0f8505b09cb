import type { KnownFile, OpenedProject, Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
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
import { useHome } from './use-home.ts';
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
  readonly known: KnownFile | null;
  readonly onSettled: () => void;
}

/** The start screen: the projects of the library and the ways to another one. */
export function Home({ preferences, onPreferences, theme, onOpen, onOpenFile, onImport, known, onSettled }: Props) {
  const view = useHomeView((home) => home.view);
  const home = useHome(onOpen, known, onSettled);
  const { library, damage, recovery, deleted, setDeleted } = home;
  const notices = (
    <HomeNotices
      known={known}
      onSettle={home.settle}
      recovery={recovery}
      damage={damage}
      error={home.error}
      onFailed={home.refuse}
    >
      {deleted && (view === 'projects' || view === 'new') && (
        <Notice
          text={words.deleted(deleted.name)}
          action={words.undo}
          onAction={() => home.restore(deleted)}
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
        <Templates theme={theme} onChoose={home.fromTemplate} />
      </Screen>
    );
  }
  if (view === 'backups') {
    return (
      <Screen key={view} title={strings.recovery.backups.title} onBack={() => showHome('projects')}>
        {notices}
        {library && (
          <>
            <Backups backups={library.backups} onMake={home.backUp} onRestore={recovery.restore} />
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
        {library && <Bin projects={library.binned} now={library.at} onRestore={home.restore} onErase={home.erase} />}
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
      onOpen={home.open}
      onOpenFile={onOpenFile}
      onImport={onImport}
      onTemplate={home.fromTemplate}
      onChange={home.change}
      onDeleted={setDeleted}
    />
  );
}
