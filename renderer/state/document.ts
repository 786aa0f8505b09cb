import { create } from 'zustand';
import {
  ASIDE,
  emptyHistory,
  type History,
  historyOf,
  type LogEntry,
  record,
  redo,
  undo,
} from '#core/history/history.ts';
import type { OpenedProject } from '#core/ipc/contract.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { hasNews, noteFindings } from '#core/packs/news.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { isMuchToJudge } from '#core/risks/grounds.ts';
import type { Steps } from '#core/steps.ts';
import { afterPaint, doNoMore, doNow } from './after-paint.ts';
import { heard, tellEdits } from './announce.ts';
import { type Derived, derive, deriveInSteps, followMoves, onlyMoves, withoutRemoved } from './derived.ts';
import { reportSave, SaveQueue } from './save-queue.ts';

/** The open project: its model, what follows from it and its history. */
export interface OpenDocument extends Derived {
  readonly projectId: ProjectId;
  /** The diagram on screen. */
  readonly diagram: DiagramId;
  readonly model: Model;
  readonly history: History;
}

interface DocumentState {
  readonly catalogue: Catalogue | null;
  readonly open: OpenDocument | null;
}

export const useDocumentStore = create<DocumentState>(() => ({ catalogue: null, open: null }));

let queue: SaveQueue | null = null;
/** True when the open project was edited since its findings were noted. */
let isEdited = false;

/** Makes the catalogue known; nothing can be opened before. */
export function setCatalogue(catalogue: Catalogue): void {
  useDocumentStore.setState({ catalogue });
}

/** Shows a project as the store last had it. */
export function openDocument(opened: OpenedProject): void {
  const model = applyChange(emptyModel, opened.rows);
  const diagram = [...model.diagram.values()].find(({ refines }) => refines === null);
  if (!diagram) throw new Error('a project without a top diagram');
  queue?.close();
  doNoMore();
  isEdited = false;
  queue = new SaveQueue(opened.id, opened.revision, reportSave);
  reportSave({ kind: 'saved' });
  useDocumentStore.setState({
    open: {
      projectId: opened.id,
      diagram: diagram.id,
      model,
      history: historyOf(opened.log),
      ...derive(model, builtInCatalogue(), null),
    },
  });
}

/** Waits until everything is written; answers false when something could not be. */
export async function saved(): Promise<boolean> {
  noteIfEdited();
  await queue?.settled();
  return queue?.isEmpty ?? true;
}

/**
 * Asks for something about the project as it stands at this moment: once everything so far is written, and before
 * whatever is edited meanwhile is.
 */
export async function asItStands<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  noteIfEdited();
  return queue ? queue.afterThat(work) : work();
}

/**
 * Notes the findings of an edited project for the day when another catalogue finds others. What another
 * version found is kept until a person has seen the difference.
 */
export function noteIfEdited(): void {
  doNow();
  const open = theDocument();
  if (!open || !isEdited || hasNews(open.model, open.catalogue)) return;
  isEdited = false;
  takeNote();
}

/** Notes the findings as they are now with this catalogue; there is nothing to undo. */
export function takeNote(): void {
  doNow();
  const open = theDocument();
  if (!open) return;
  const findings = open.assessment.findings.map(({ finding }) => finding);
  const note = noteFindings(open.model, open.catalogue, findings);
  if (!note) return;
  update({ model: applyChange(open.model, note.rows) });
  queue?.add({ kind: 'do', ...note, mergeKey: ASIDE, at: Date.now() });
}

/** True while an edit is not on disk yet. */
export function hasUnsaved(): boolean {
  return queue !== null && !queue.isEmpty;
}

/** Closes the project once everything is written; answers false, and keeps it open, when something could not be. */
export async function closeDocument(): Promise<boolean> {
  if (!(await saved())) return false;
  tellEdits();
  queue?.close();
  queue = null;
  useDocumentStore.setState({ open: null });
  return true;
}

/** Shows another diagram of the project. */
export function showDiagram(diagram: DiagramId): void {
  if (theDocument()?.diagram !== diagram) update({ diagram });
}

/** Tries again to write what could not be written. */
export function retrySave(): void {
  void queue?.settled();
}

/** Carries out an edit; null, for an edit that changes nothing, is let pass. */
export function run(change: Change | null): void {
  const open = useDocumentStore.getState().open;
  if (!change || change.rows.length === 0 || !open) return;
  const at = Date.now();
  apply({ kind: 'do', ...change, at }, record(open.history, change, at));
}

/** Takes the last step back; answers its title, or null when there was none. */
export function undoStep(): string | null {
  return travel(undo);
}

/** Does the last undone step again; answers its title, or null when there was none. */
export function redoStep(): string | null {
  return travel(redo);
}

function travel(step: typeof undo): string | null {
  const travelled = step(theDocument()?.history ?? emptyHistory, Date.now());
  if (!travelled) return null;
  apply(travelled.entry, travelled.history);
  return travelled.entry.title;
}

function apply(entry: LogEntry, history: History): void {
  const open = theDocument();
  if (!open) return;
  heard(entry, open, theDocument);
  const model = applyChange(open.model, entry.rows);
  update({ model, history, ...followsFrom(entry, model, open) });
  queue?.add(entry);
  isEdited = true;
}

/** With more elements than this to be looked at an edit is shown first, and what follows from it in the frame after. */
const MOST_AT_ONCE = 3000;

function followsFrom(entry: LogEntry, model: Model, open: OpenDocument): Partial<OpenDocument> {
  if (onlyMoves(entry)) {
    followMoves(model);
    return {};
  }
  const { catalogue } = catalogueOf(model, builtInCatalogue());
  if (catalogue !== open.catalogue || !isMuchToJudge(model, catalogue, MOST_AT_ONCE)) {
    doNoMore();
    return derive(model, builtInCatalogue(), open);
  }
  afterPaint(assessNext());
  return { assessment: withoutRemoved(open, entry) };
}

/** Moves meanwhile change no findings, and whatever does begins this anew. */
function* assessNext(): Steps<void> {
  const open = theDocument();
  if (!open) return;
  const derived = yield* deriveInSteps(open.model, builtInCatalogue(), open);
  if (theDocument()?.projectId === open.projectId) update(derived);
}

function update(part: Partial<OpenDocument>): void {
  useDocumentStore.setState(({ open }) => ({ open: open && { ...open, ...part } }));
}

/** The open project, or null. */
export function theDocument(): OpenDocument | null {
  return useDocumentStore.getState().open;
}

/** The catalogue of the open project, or what comes with the workbench. */
export function theCatalogue(): Catalogue {
  return theDocument()?.catalogue ?? builtInCatalogue();
}

/** What comes with the workbench; a bug when it is asked for before it was read. */
export function builtInCatalogue(): Catalogue {
  const { catalogue } = useDocumentStore.getState();
  if (!catalogue) throw new Error('the catalogue has not been read');
  return catalogue;
}

/** A part of the open project, for components that are shown only while one is open. */
export function useDocument<Part>(select: (open: OpenDocument) => Part): Part {
  return useDocumentStore(({ open }) => {
    if (!open) throw new Error('no project is open');
    return select(open);
  });
}
