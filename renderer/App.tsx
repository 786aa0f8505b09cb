import { useEffect, useState } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/session.ts';
import { strings } from '#core/strings/index.ts';
import { Announcer } from './Announcer.tsx';
import styles from './app.module.css';
import { Dialogs } from './Dialogs.tsx';
import { Hint } from './Hint.tsx';
import { ErrorNotice } from './home/ErrorNotice.tsx';
import { Home } from './home/Home.tsx';
import { isPack, readPackFile } from './home/read-dropped.ts';
import { useFileDrop } from './home/use-file-drop.ts';
import { ImportScreen } from './import/ImportScreen.tsx';
import { useKeys } from './keys/use-keys.ts';
import { useMenu } from './keys/use-menu.ts';
import { KnowledgeScreen } from './knowledge/KnowledgeScreen.tsx';
import { offerActions } from './state/app.ts';
import { hearOfBackups } from './state/backup-trouble.ts';
import { closeDocument, openDocument, setCatalogue, useDocumentStore } from './state/document.ts';
import { holdClosing } from './state/hold-closing.ts';
import { installPack } from './state/packs.ts';
import { PreferencesContext } from './state/preferences.ts';
import { usePresenting } from './state/presenting.ts';
import { read, useReading } from './state/reading.ts';
import { keepSession, resume } from './state/session.ts';
import { ask } from './state/workbench.ts';
import { useTheme } from './ui/theme.ts';
import { useOpening } from './use-opening.ts';
import { useVersions } from './versions/versions.ts';
import { VersionsScreen } from './versions/VersionsScreen.tsx';
import { Workspace } from './Workspace.tsx';

/** The window: the list of projects, or the one that is open. */
export function App() {
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const opening = useOpening();
  const { failed, refuse, known, importing } = opening;
  /** What is drawn with other packs is drawn anew: types, questions and risks are others. */
  const packsInUse = useDocumentStore(({ open }) =>
    open?.catalogue.packs.map(({ id, version }) => `${id} ${version}`).join(),
  );
  const isVersions = useVersions((versions) => versions.isOpen);
  const page = useReading((reading) => reading.page);
  const isProjected = usePresenting(({ steps, ownColours }) => steps !== null && !ownColours);
  const theme = useTheme(isProjected ? 'projector' : (preferences?.theme ?? 'system'));
  useEffect(holdClosing, []);
  useEffect(keepSession, []);
  useEffect(hearOfBackups, []);

  useEffect(() => {
    const start = async (): Promise<void> => {
      const [catalogue, kept, session] = await Promise.all([
        ask('catalogue.read', undefined),
        ask('preferences.read', undefined),
        ask('session.read', undefined),
      ]);
      setCatalogue(catalogue);
      if (session) await goBackTo(session);
      setPreferences(kept);
    };
    start().catch(refuse);
  }, [refuse]);

  const isDropping = useFileDrop((file) => {
    if (!isPack(file)) return opening.openDropped(file);
    read({ kind: 'packs' });
    readPackFile(file).then(installPack).catch(refuse);
  });
  const prefer = (changed: Preferences): void => {
    setPreferences(changed);
    ask('preferences.write', changed).catch(refuse);
  };

  if (preferences) {
    offerActions({
      newProject: () => opening.leaveFor('new'),
      openFile: opening.askForFile,
      importText: opening.importText,
      showBackups: () => opening.leaveFor('backups'),
      goHome: () => void closeDocument(),
      refuse,
      preferences,
      prefer,
    });
  }
  useKeys(preferences?.singleLetterKeys ?? true);
  useMenu();

  return (
    <>
      {failed && (
        <div className={styles.failure}>
          <ErrorNotice error={failed} onDismiss={opening.dismiss} />
        </div>
      )}
      {preferences && (
        <PreferencesContext value={{ preferences, prefer }}>
          {/* What is beneath a page that is read stays as it is, out of reach. */}
          <div className={styles.beneath} inert={page !== null || (isOpen && isVersions)}>
            {isOpen ? (
              <Workspace
                key={packsInUse}
                preferences={preferences}
                onPreferences={prefer}
                onHome={() => void closeDocument()}
              />
            ) : importing ? (
              <ImportScreen
                key={importing.turn}
                file={importing.file}
                theme={theme}
                onFile={opening.startImport}
                onImported={opening.open}
                onLeave={opening.leaveImport}
              />
            ) : (
              <Home
                preferences={preferences}
                onPreferences={prefer}
                theme={theme}
                onOpen={opening.open}
                onOpenFile={opening.askForFile}
                onImport={() => opening.startImport(null)}
                known={known}
                onSettled={opening.settled}
              />
            )}
          </div>
          {isOpen && isVersions && <VersionsScreen onOpen={opening.open} />}
          {page && <KnowledgeScreen page={page} />}
          <Dialogs />
        </PreferencesContext>
      )}
      {isDropping && <div className={styles.drop}>{strings.home.drop}</div>}
      <Hint />
      <Announcer />
    </>
  );
}

/** Opens the project that was open when the workbench was left. Where it cannot be, the list of projects says why. */
async function goBackTo(session: Session): Promise<void> {
  const opened = await ask('project.open', { projectId: session.projectId }).catch(() => null);
  if (!opened) return;
  openDocument(opened);
  resume(session);
}
