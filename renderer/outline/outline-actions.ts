import { moveInto } from '#core/commands/into.ts';
import { wrap } from '#core/commands/arrange.ts';
import { isBoundary, isFlowEnd } from '#core/model/element.ts';
import { centre } from '#core/model/geometry.ts';
import { spotAt } from '#core/model/free-spot.ts';
import type { ElementId } from '#core/model/ids.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { drawFlow } from '../canvas/flows/connecting.ts';
import { endPicks } from '../canvas/flows/end-picks.ts';
import { openDialog, quickAdd } from '../state/dialog.ts';
import { theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { select, useEditor } from '../state/editor.ts';
import { newElementId } from '../state/ids.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { keyOfElement, useOutline } from './outlined.ts';
import { elementOf, type OutlineRow } from './rows.ts';

const words = strings.outline;
/** About as much as a new component needs. */
const ROOM = { width: 152, height: 64 } as const;

/** Lets a component be added by typing, in the boundary that is active or near the component that is; then it is named. */
export function addFromOutline(row: OutlineRow | undefined): void {
  const open = theDocument();
  const id = row && elementOf(row);
  const around = id ? open?.model.element.get(id) : undefined;
  const inside =
    open && isBoundary(around) ? { at: centre(spotAt(open.model, open.diagram, centre(around.rect), ROOM)) } : {};
  // oxlint-disable-next-line unicorn/no-thenable -- nothing awaits a wish
  quickAdd({ ...inside, then: nameInOutline });
}

/** Puts a boundary around what is selected, and lets it be named. */
export function wrapFromOutline(): void {
  const id = newElementId();
  const selection = [...useEditor.getState().selection];
  if (!editAloud((model) => wrap(model, selection, { id, name: strings.canvas.newBoundary }))) return;
  select([id]);
  nameInOutline(id);
}

function nameInOutline(id: ElementId): void {
  useEditor.setState({ renaming: null });
  useOutline.setState({ active: keyOfElement(id), renaming: keyOfElement(id) });
}

/** Leads a flow from what is selected to a component chosen by name. */
export function connectByName(): void {
  const [from] = useEditor.getState().selection;
  const open = theDocument();
  if (!open || !from) return;
  const choices = endPicks(open.model, from).map(({ id, label, detail }): Choice => ({
    id,
    title: label,
    detail,
    run: () => drawFlow(from, id as ElementId),
  }));
  openDialog({
    kind: 'choose',
    label: strings.canvas.connect.title(nameOf(open.model, from)),
    placeholder: words.chooseComponent,
    choices,
  });
}

/** Moves what is selected into a boundary chosen by name, or out of all. */
export function moveByName(): void {
  const open = theDocument();
  const ids = [...useEditor.getState().selection];
  if (!open) return;
  const zones = [...open.model.element.values()].filter(isBoundary).filter(({ diagram }) => diagram === open.diagram);
  const into = (boundary: ElementId | null): void => void editAloud((model) => moveInto(model, ids, boundary));
  const choices: readonly Choice[] = [
    ...zones.map(({ id }) => ({ id, title: nameOf(open.model, id), run: () => into(id) })),
    { id: 'none', title: words.outOfBoundaries, run: () => into(null) },
  ];
  openDialog({ kind: 'choose', label: words.commands['outline.into'], placeholder: words.chooseBoundary, choices });
}

/** True where a component, or a reference to one, is selected. */
export function hasEnd(): boolean {
  const model = theDocument()?.model;
  return [...useEditor.getState().selection].some((id) => isFlowEnd(model?.element.get(id)));
}
