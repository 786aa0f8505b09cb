import { useEffect } from 'react';
import { strings } from '#core/strings/index.ts';
import { Announcer } from './Announcer.tsx';
import styles from './app.module.css';
import { Dialogs } from './Dialogs.tsx';
import { Hint } from './Hint.tsx';
import { hearFaults } from './faults/hear-faults.ts';
import { ErrorNotice } from './home/ErrorNotice.tsx';
import { isPack, readPackFile } from './home/read-dropped.ts';
import { useFileDrop } from './home/use-file-drop.ts';
import { useKeys } from './keys/use-keys.ts';
import { useMenu } from './keys/use-menu.ts';
import { KnowledgeScreen } from './knowledge/KnowledgeScreen.tsx';
import { MainScreen } from './MainScreen.tsx';
import { offerActions } from './state/app.ts';
import { hearOfBackups } from './state/backup-trouble.ts';
import { closeDocument, useDocumentStore } from './state/document.ts';
import { holdClosing } from './state/hold-closing.ts';
import { installPack } from './state/packs.ts';
import { PreferencesContext } from './state/preferences.ts';
import { usePresenting } from './state/presenting.ts';
import { read, useReading } from './state/reading.ts';
import { keepSession } from './state/session.ts';
import { useTheme } from './ui/theme.ts';
import { useOpening } from './use-opening.ts';
import { useStart } from './use-start.ts';
import { useVersions } from './versions/versions.ts';
import { VersionsScreen } from './versions/VersionsScreen.tsx';

/** The window: a screen, and what lies over it. */
export function App() {
  const opening = useOpening();
  const { failed, refuse } = opening;
  const { preferences, prefer } = useStart(refuse);
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const isVersions = useVersions((versions) => versions.isOpen);
  const page = useReading((reading) => reading.page);
  const isProjected = usePresenting(({ steps, ownColours }) => steps !== null && !ownColours);
  const theme = useTheme(isProjected ? 'projector' : (preferences?.theme ?? 'system'));
  useEffect(holdClosing, []);
  useEffect(keepSession, []);
  useEffect(hearOfBackups, []);
  useEffect(() => hearFaults(refuse), [refuse]);

  const isDropping = useFileDrop((file) => {
    if (!isPack(file)) return opening.openDropped(file);
    read({ kind: 'packs' });
    readPackFile(file).then(installPack).catch(refuse);
  });
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
            <MainScreen opening={opening} theme={theme} />
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
