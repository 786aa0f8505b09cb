import { useCallback, useState } from 'react';
import type { Answer, CallError, FileOpening, ForeignFile, KnownFile, OpenedProject } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { openDropped } from './home/read-dropped.ts';
import { showHome } from './home/view.ts';
import { isForeign, readForeign } from './import/read-foreign.ts';
import { openDialog } from './state/dialog.ts';
import { closeDocument, openDocument, saved, theDocument } from './state/document.ts';
import { resetEditor } from './state/editor.ts';
import { stopReading } from './state/reading.ts';
import { resume } from './state/session.ts';
import { ask, errorOf } from './state/workbench.ts';
import { closeVersions } from './versions/versions.ts';

/** What is being opened, and the ways to open it. */
export interface Opening {
  /** What went wrong last; null once it was dismissed or something is opened anew. */
  readonly failed: CallError | null;
  readonly dismiss: () => void;
  readonly refuse: (thrown: unknown) => void;
  /** A file whose project the library has already, until it is settled which one stays. */
  readonly known: KnownFile | null;
  readonly settled: () => void;
  /**
   * While a file of another tool is being imported: it, or null until one is chosen, how many came before, and the
   * project that was open.
   */
  readonly importing: {
    readonly file: ForeignFile | null;
    readonly turn: number;
    readonly cameFrom: ProjectId | null;
  } | null;
  readonly startImport: (file: ForeignFile | null) => void;
  /** Goes back to the project that was open, or to the start screen. */
  readonly leaveImport: () => void;
  /** Opens a project, once what was open is on disk. */
  readonly open: (opened: OpenedProject) => void;
  /** Lets a file be chosen. */
  readonly askForFile: () => void;
  /** Opens a file that was dropped on the window. */
  readonly openDropped: (file: File) => void;
  /** Imports a drawing that was pasted as text. */
  readonly importText: (text: string) => void;
  /** Goes to a view of the start screen, once what was open is on disk. */
  readonly leaveFor: (view: 'new' | 'backups') => void;
}

/** Opens projects and files in this window, one after the other; of files of other tools comes a preview first. */
export function useOpening(): Opening {
  const [failed, setFailed] = useState<CallError | null>(null);
  const [known, setKnown] = useState<KnownFile | null>(null);
  const [importing, setImporting] = useState<Opening['importing']>(null);
  const refuse = useCallback((thrown: unknown): void => setFailed(errorOf(thrown)), []);

  const startImport = (file: ForeignFile | null, cameFrom: ProjectId | null = null): void =>
    setImporting((last) => ({ file, turn: (last?.turn ?? 0) + 1, cameFrom: cameFrom ?? last?.cameFrom ?? null }));
  const open = async (opened: OpenedProject): Promise<void> => {
    if (!(await closeDocument())) return;
    // A project whose place is not known opens as a whole.
    const place = await ask('session.placeIn', { projectId: opened.id }).catch(() => null);
    setKnown(null);
    setImporting(null);
    show(opened, place);
  };
  const leaveImport = (): void => {
    const cameFrom = importing?.cameFrom ?? null;
    if (cameFrom === null) return setImporting(null);
    ask('project.open', { projectId: cameFrom })
      .then(open)
      .catch((thrown: unknown) => {
        setImporting(null);
        refuse(thrown);
      });
  };
  /** Opens a file, or goes to the start screen where it has to be settled what becomes of it. */
  const settle = async (opening: () => Promise<FileOpening | null>): Promise<void> => {
    setFailed(null);
    stopReading();
    // What is compared with the file must be what the window shows.
    await saved();
    const answer = await opening();
    const before = theDocument()?.projectId ?? null;
    if (answer?.state === 'opened') await open(answer.project);
    else if (answer?.state === 'sealed') {
      const goOn = (opened: FileOpening): void => openFile(() => Promise.resolve(opened));
      openDialog({ kind: 'unseal', file: answer, onOpened: goOn });
    } else if (answer && (await closeDocument())) {
      showHome('projects');
      setKnown(answer.state === 'known' ? answer : null);
      if (answer.state === 'foreign') startImport(answer.file, before);
      else setImporting(null);
    }
  };
  const openFile = (opening: () => Promise<FileOpening | null>): void => void settle(opening).catch(refuse);
  const leaveFor = (view: 'new' | 'backups'): void => {
    stopReading();
    void closeDocument().then((isClosed) => {
      if (!isClosed) return;
      setImporting(null);
      showHome(view);
    });
  };

  return {
    failed,
    dismiss: () => setFailed(null),
    refuse,
    known,
    settled: () => setKnown(null),
    importing,
    startImport: (file) => startImport(file),
    leaveImport,
    open: (opened) => void open(opened).catch(refuse),
    askForFile: () => openFile(() => ask('file.open', undefined)),
    openDropped: (file) =>
      openFile(async () => (isForeign(file) ? { state: 'foreign', file: await readForeign(file) } : openDropped(file))),
    importText: (text) => openFile(() => Promise.resolve({ state: 'foreign', file: asFile(text) })),
    leaveFor,
  };
}

/** Puts a project in the window, where it was left if that is known. */
function show(opened: OpenedProject, place: Answer<'session.placeIn'>): void {
  resetEditor();
  closeVersions();
  openDocument(opened);
  if (place) resume(place);
}

function asFile(text: string): ForeignFile {
  return { name: strings.pictures.pastedFile, bytes: new TextEncoder().encode(text) };
}
