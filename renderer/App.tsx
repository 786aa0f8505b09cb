import { useEffect, useState } from 'react';
import type { CallError, FileOpening, ForeignFile, KnownFile, OpenedProject, Preferences } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/session.ts';
import { strings } from '#core/strings/index.ts';
import { Announcer } from './Announcer.tsx';
import styles from './app.module.css';
import { Dialogs } from './Dialogs.tsx';
import { ErrorNotice } from './home/ErrorNotice.tsx';
import { Home } from './home/Home.tsx';
import { isPack, openDropped, readPackFile } from './home/read-dropped.ts';
import { useFileDrop } from './home/use-file-drop.ts';
import { showHome } from './home/view.ts';
import { ImportScreen } from './import/ImportScreen.tsx';
import { isForeign, readForeign } from './import/read-foreign.ts';
import { useKeys } from './keys/use-keys.ts';
import { useMenu } from './keys/use-menu.ts';
import { KnowledgeScreen } from './knowledge/KnowledgeScreen.tsx';
import { offerActions } from './state/app.ts';
import { openDialog } from './state/dialog.ts';
import { hearOfBackups } from './state/backup-trouble.ts';
import { closeDocument, openDocument, saved, setCatalogue, useDocumentStore } from './state/document.ts';
import { resetEditor } from './state/editor.ts';
import { holdClosing } from './state/hold-closing.ts';
import { keepSession, resume } from './state/session.ts';
import { PreferencesContext } from './state/preferences.ts';
import { installPack } from './state/packs.ts';
import { usePresenting } from './state/presenting.ts';
import { read, stopReading, useReading } from './state/reading.ts';
import { ask, errorOf } from './state/workbench.ts';
import { useTheme } from './ui/theme.ts';
import { closeVersions, useVersions } from './versions/versions.ts';
import { VersionsScreen } from './versions/VersionsScreen.tsx';
import { Workspace } from './Workspace.tsx';

/** The window: the list of projects, or the one that is open. */
export function App() {
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  const [known, setKnown] = useState<KnownFile | null>(null);
  /** While a file of another tool is being imported: it, or null until one is chosen, and how many came before. */
  const [importing, setImporting] = useState<{ readonly file: ForeignFile | null; readonly turn: number } | null>(null);
  /** What is drawn with other packs is drawn anew: types, questions and risks are others. */
  const packsInUse = useDocumentStore(({ open }) =>
    open?.catalogue.packs.map(({ id, version }) => `${id} ${version}`).join(),
  );
  const isVersions = useVersions((versions) => versions.isOpen);
  const page = useReading((reading) => reading.page);
  const refuse = (thrown: unknown): void => setFailed(errorOf(thrown));
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
  }, []);

  const startImport = (file: ForeignFile | null): void =>
    setImporting((last) => ({ file, turn: (last?.turn ?? 0) + 1 }));
  /** Opens a project, once what was open is on disk. */
  const open = async (opened: OpenedProject): Promise<void> => {
    if (!(await closeDocument())) return;
    // A project whose place is not known opens as a whole.
    const place = await ask('session.placeIn', { projectId: opened.id }).catch(() => null);
    setKnown(null);
    setImporting(null);
    resetEditor();
    closeVersions();
    openDocument(opened);
    if (place) resume(place);
  };
  /** Opens a file, or goes to the start screen where it has to be settled what becomes of it. */
  const openFile = async (opening: () => Promise<FileOpening | null>): Promise<void> => {
    setFailed(null);
    stopReading();
    // What is compared with the file must be what the window shows.
    await saved();
    const answer = await opening();
    if (answer?.state === 'opened') await open(answer.project);
    else if (answer?.state === 'sealed') {
      const goOn = (opened: FileOpening): void => void openFile(() => Promise.resolve(opened)).catch(refuse);
      openDialog({ kind: 'unseal', file: answer, onOpened: goOn });
    } else if (answer && (await closeDocument())) {
      showHome('projects');
      setKnown(answer.state === 'known' ? answer : null);
      if (answer.state === 'foreign') startImport(answer.file);
      else setImporting(null);
    }
  };
  const askForFile = (): void => void openFile(() => ask('file.open', undefined)).catch(refuse);
  const importText = (text: string): void => {
    const file = { name: strings.pictures.pastedFile, bytes: new TextEncoder().encode(text) };
    void openFile(() => Promise.resolve({ state: 'foreign', file })).catch(refuse);
  };
  /** Goes to a view of the start screen, once what was open is on disk. */
  const leaveFor = (view: 'new' | 'backups'): void => {
    stopReading();
    void closeDocument().then((isClosed) => {
      if (!isClosed) return;
      setImporting(null);
      showHome(view);
    });
  };
  const isDropping = useFileDrop((file) => {
    if (isPack(file)) {
      read({ kind: 'packs' });
      readPackFile(file).then(installPack).catch(refuse);
      return;
    }
    const opening = async (): Promise<FileOpening> =>
      isForeign(file) ? { state: 'foreign', file: await readForeign(file) } : openDropped(file);
    openFile(opening).catch(refuse);
  });
  const prefer = (changed: Preferences): void => {
    setPreferences(changed);
    ask('preferences.write', changed).catch(refuse);
  };

  if (preferences) {
    offerActions({
      newProject: () => leaveFor('new'),
      openFile: askForFile,
      importText,
      showBackups: () => leaveFor('backups'),
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
          <ErrorNotice error={failed} onDismiss={() => setFailed(null)} />
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
                onFile={startImport}
                onImported={(opened) => void open(opened)}
                onLeave={() => setImporting(null)}
              />
            ) : (
              <Home
                preferences={preferences}
                onPreferences={prefer}
                theme={theme}
                onOpen={(opened) => void open(opened)}
                onOpenFile={askForFile}
                onImport={() => startImport(null)}
                known={known}
                onSettled={() => setKnown(null)}
              />
            )}
          </div>
          {isOpen && isVersions && <VersionsScreen onOpen={(opened) => void open(opened)} />}
          {page && <KnowledgeScreen page={page} />}
          <Dialogs />
        </PreferencesContext>
      )}
      {isDropping && <div className={styles.drop}>{strings.home.drop}</div>}
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
