import { create } from 'zustand';
import { type Assessment, assess } from '#core/assessment/assessment.ts';
import { emptyHistory, type History, historyOf, type LogEntry, record, redo, undo } from '#core/history/history.ts';
import type { OpenedProject } from '#core/ipc/contract.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import type { DiagramId, ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { SaveQueue, type SaveState } from './save-queue.ts';

/** The open project: its model, what follows from it, its history and whether it is saved. */
export interface OpenDocument {
  readonly projectId: ProjectId;
  /** The diagram on screen. */
  readonly diagram: DiagramId;
  readonly model: Model;
  readonly history: History;
  readonly assessment: Assessment;
  readonly save: SaveState;
}

interface DocumentState {
  readonly catalogue: Catalogue | null;
  readonly open: OpenDocument | null;
}

export const useDocumentStore = create<DocumentState>(() => ({ catalogue: null, open: null }));

let queue: SaveQueue | null = null;

/** Makes the catalogue known; nothing can be opened before. */
export function setCatalogue(catalogue: Catalogue): void {
  useDocumentStore.setState({ catalogue });
}

/** Shows a project as the store last had it. */
export function openDocument(opened: OpenedProject): void {
  const catalogue = theCatalogue();
  const model = applyChange(emptyModel, opened.rows);
  const diagram = [...model.diagram.values()].find(({ refines }) => refines === null);
  if (!diagram) throw new Error('a project without a top diagram');
  queue?.close();
  queue = new SaveQueue(opened.id, opened.revision, (save) => update({ save }));
  useDocumentStore.setState({
    open: {
      projectId: opened.id,
      diagram: diagram.id,
      model,
      history: historyOf(opened.log),
      assessment: assess(model, catalogue, findFindings(model, catalogue)),
      save: { kind: 'saved' },
    },
  });
}

/** Waits until everything is written; answers false when something could not be. */
export async function saved(): Promise<boolean> {
  await queue?.settled();
  return queue?.isEmpty ?? true;
}

/** True while an edit is not on disk yet. */
export function hasUnsaved(): boolean {
  return queue !== null && !queue.isEmpty;
}

/** Closes the project once everything is written; answers false, and keeps it open, when something could not be. */
export async function closeDocument(): Promise<boolean> {
  if (!(await saved())) return false;
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
  const model = applyChange(open.model, entry.rows);
  const assessment = onlyMoves(entry) ? open.assessment : assessedAfter(model);
  update({ model, history, assessment, save: { kind: 'saving' } });
  queue?.add(entry);
}

function assessedAfter(model: Model): Assessment {
  const catalogue = theCatalogue();
  return assess(model, catalogue, findFindings(model, catalogue));
}

/** True when an edit changes nothing but places: no finding can follow from it. */
function onlyMoves({ rows }: Change): boolean {
  return rows.every(({ table, before, after }) => {
    if (table !== 'element' || before === null || after === null) return false;
    if (!('rect' in before) || !('rect' in after)) return false;
    return Object.entries(after).every(
      ([key, value]) => key === 'rect' || before[key as keyof typeof before] === value,
    );
  });
}

function update(part: Partial<OpenDocument>): void {
  useDocumentStore.setState(({ open }) => ({ open: open && { ...open, ...part } }));
}

/** The open project, or null. */
export function theDocument(): OpenDocument | null {
  return useDocumentStore.getState().open;
}

/** The catalogue; a bug when it is asked for before it was read. */
export function theCatalogue(): Catalogue {
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
