import { remove } from '#core/commands/remove.ts';
import { isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { isCollapsed } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { drawWithTool } from '../canvas/adding/draw-with-tool.ts';
import { offerBack } from '../canvas/deleted.ts';
import { expand } from '../canvas/shapes/collapsing.ts';
import { announce } from '../state/announce.ts';
import { type OpenDocument, redoStep, theDocument, undoStep } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { select, useEditor } from '../state/editor.ts';
import { titled } from './command.ts';
import { oneSelected, onlySelected, redoable, selected, someFree, undoable } from './when.ts';

const words = strings.canvas;

/** The commands that rename or draw, delete, undo and redo. */
export const editCommands = titled(strings.keys.commands, [
  {
    id: 'edit.rename',
    group: 'edit',
    keys: ['Enter', 'F2'],
    where: 'canvas',
    when: toolOrOne,
    menus: ['component', 'flow', 'boundary', 'text'],
    run: renameOrPlace,
  },
  {
    id: 'edit.delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    when: someFree,
    menus: ['component', 'flow', 'boundary', 'text', 'several'],
    run: deleteSelected,
  },
  {
    id: 'edit.undo',
    group: 'edit',
    keys: ['Mod+z'],
    where: 'anywhere',
    when: undoable,
    menus: ['canvas'],
    run: () => travel(undoStep, words.undone, words.nothingToUndo),
  },
  {
    id: 'edit.redo',
    group: 'edit',
    keys: ['Mod+Shift+z', 'Mod+y'],
    where: 'anywhere',
    when: redoable,
    menus: ['canvas'],
    run: () => travel(redoStep, words.redone, words.nothingToRedo),
  },
]);

/** Enter needs something to act on: a tool that draws, or a single element. */
function toolOrOne(): true | string {
  return useEditor.getState().tool.kind === 'select' ? oneSelected() : true;
}

/** Enter draws what the tool holds, in the middle of the view; without a tool it expands or renames what is selected. */
function renameOrPlace(event?: KeyboardEvent): void {
  const only = onlySelected();
  if (drawWithTool() || !only) return;
  if (event?.key === 'Enter' && isCollapsed(only)) expand(only.id);
  else useEditor.setState({ renaming: only.id });
}

function deleteSelected(): void {
  if (!editAloud((model) => remove(model, selected()))) return;
  select([]);
  offerBack();
}

function travel(step: () => string | null, done: (title: string) => string, nothing: string): void {
  const before = theDocument()?.model;
  const title = step();
  announce(title === null ? nothing : done(title));
  const open = theDocument();
  if (!before || !open) return;
  const { selection, finding } = useEditor.getState();
  // What is no longer drawn cannot stay selected, and what comes back is what one goes on with.
  const left = [...selection].filter((id) => open.model.element.has(id));
  const back = finding === null ? cameBack(before, open) : [];
  if (back.length > 0) select(back);
  else if (left.length !== selection.size) select(left);
}

/** What is drawn on the diagram and was not before: the shapes, or flows where no shape is among it. */
function cameBack(before: Model, { model, diagram }: OpenDocument): readonly ElementId[] {
  const back = [...model.element.values()].filter((one) => one.diagram === diagram && !before.element.has(one.id));
  const shapes = back.filter(isPlaced);
  return (shapes.length > 0 ? shapes : back).map(({ id }) => id);
}
