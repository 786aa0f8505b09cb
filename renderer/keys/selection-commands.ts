import { dissolve, wrap } from '#core/commands/arrange.ts';
import { shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { useArranging } from '../layout/arrange.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { select, setTool, useEditor } from '../state/editor.ts';
import { newElementId } from '../state/ids.ts';
import { titled } from './command.ts';
import { drawn, freeBoundary, selected, some } from './when.ts';

const words = strings.canvas;

/** The commands that select, and put a boundary around what is selected or take it away. */
export const selectionCommands = titled(strings.keys.commands, [
  {
    id: 'edit.selectAll',
    group: 'edit',
    keys: ['Mod+a'],
    where: 'canvas',
    when: drawn,
    menus: ['canvas'],
    run: selectAll,
  },
  { id: 'edit.selectNone', group: 'edit', keys: ['Escape'], where: 'canvas', keepsKeys: true, run: leave },
  {
    id: 'edit.wrap',
    group: 'edit',
    keys: ['Mod+g'],
    where: 'canvas',
    when: some,
    menus: ['component', 'boundary', 'text', 'several'],
    run: wrapSelected,
  },
  {
    id: 'edit.dissolve',
    group: 'edit',
    keys: ['Mod+Shift+g'],
    where: 'canvas',
    when: freeBoundary,
    menus: ['boundary'],
    run: dissolveSelected,
  },
]);

function selectAll(): void {
  const open = theDocument();
  if (!open) return;
  const { ends, boundaries, flows, texts } = shownOn(open.model, open.diagram);
  select([...boundaries, ...ends, ...texts, ...flows].map(({ id }) => id));
  announce(words.severalSelected(useEditor.getState().selection.size));
}

/** Escape leaves one thing after the other: an arrangement under way, the tool, then the lit finding, then the selection. */
function leave(): void {
  const { tool, finding, connectingFrom } = useEditor.getState();
  const { stop } = useArranging.getState();
  if (stop !== null) stop();
  else if (connectingFrom !== null) useEditor.setState({ connectingFrom: null });
  else if (tool.kind !== 'select') setTool({ kind: 'select' });
  else if (finding !== null) useEditor.setState({ finding: null, previewed: null });
  else {
    select([]);
    announce(words.nothingSelected);
  }
}

function wrapSelected(): void {
  const id = newElementId();
  if (!editAloud((model) => wrap(model, selected(), { id, name: words.newBoundary }))) return;
  select([id]);
  useEditor.setState({ renaming: id });
}

function dissolveSelected(): void {
  if (editAloud((model) => dissolve(model, selected()))) select([]);
}
