import { nudge, dissolve, wrap } from '#core/commands/arrange.ts';
import { remove } from '#core/commands/remove.ts';
import type { ComponentKind } from '#core/model/element.ts';
import { isFlowEnd, isPlaced } from '#core/model/element.ts';
import { GRID } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed, shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { movePiece } from '../canvas/bending.ts';
import { expand } from '../canvas/collapsing.ts';
import { pasteLast } from '../canvas/clipboard.ts';
import { describeElement } from '../canvas/describe.ts';
import { duplicateSelected } from '../canvas/duplicate.ts';
import { focusCanvas } from '../canvas/focus.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { toggleMinimap } from '../canvas/Minimap.tsx';
import { placeBoundary, placeComponent } from '../canvas/place.ts';
import { fit, revealElement, visibleRect, zoomIn, zoomOut, zoomToActual } from '../canvas/view.ts';
import { componentsOn, type Direction, nextComponent } from '../canvas/walk.ts';
import { beginText } from '../canvas/writing.ts';
import { openSearch, stepSearch } from '../find/search.ts';
import { announce } from '../state/announce.ts';
import { toggleMark } from '../state/marked.ts';
import { quickAdd } from '../state/dialog.ts';
import { redoStep, run, theCatalogue, theDocument, undoStep } from '../state/document.ts';
import { select, setTool, useEditor } from '../state/editor.ts';
import { read } from '../state/reading.ts';
import { newElementId } from '../state/ids.ts';
import { changeFact, rowWithKeyboard, toggleTable } from '../table/focus.ts';
import { titled } from './command.ts';
import { onlyFlow } from './flow-commands.ts';
import {
  drawn,
  freeBoundary,
  oneSelected,
  redoable,
  row,
  selected,
  some,
  someFree,
  undoable,
  whatIsHeld,
} from './when.ts';

const words = strings.canvas;
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const STEPS: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
const arrows = (prefix: string): readonly string[] => Object.keys(ARROWS).map((key) => prefix + key);

/** The commands of drawing: tools, editing, finding, walking and the view. */
export const canvasCommands = titled(strings.keys.commands, [
  { id: 'tool.select', group: 'tools', keys: ['v', '1'], where: 'canvas', run: () => setTool({ kind: 'select' }) },
  { id: 'tool.hand', group: 'tools', keys: ['h'], where: 'canvas', run: () => setTool({ kind: 'hand' }) },
  { id: 'tool.externalEntity', group: 'tools', keys: ['e', '2'], where: 'canvas', run: () => arm('externalEntity') },
  { id: 'tool.process', group: 'tools', keys: ['p', '3'], where: 'canvas', run: () => arm('process') },
  { id: 'tool.dataStore', group: 'tools', keys: ['s', '4'], where: 'canvas', run: () => arm('dataStore') },
  { id: 'tool.flow', group: 'tools', keys: ['a', 'l', '5'], where: 'canvas', menus: ['component'], run: startFlow },
  { id: 'tool.boundary', group: 'tools', keys: ['b', 'f'], where: 'canvas', run: () => setTool({ kind: 'boundary' }) },
  {
    id: 'tool.text',
    group: 'tools',
    keys: ['t'],
    where: 'canvas',
    menus: ['canvas'],
    run: () => setTool({ kind: 'text' }),
  },
  { id: 'tool.lock', group: 'tools', keys: ['q'], where: 'canvas', run: lockTool },
  { id: 'tool.quickAdd', group: 'tools', keys: ['/'], where: 'canvas', menus: ['canvas'], run: () => quickAdd() },
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
  {
    id: 'edit.cut',
    group: 'edit',
    keys: ['Mod+x'],
    where: 'canvas',
    when: someFree,
    menus: ['component', 'boundary', 'text', 'several'],
    byBrowser: true,
    run: () => document.execCommand('cut'),
  },
  {
    id: 'edit.copy',
    group: 'edit',
    keys: ['Mod+c'],
    where: 'canvas',
    when: some,
    menus: ['component', 'boundary', 'text', 'several'],
    byBrowser: true,
    run: () => document.execCommand('copy'),
  },
  {
    id: 'edit.paste',
    group: 'edit',
    keys: ['Mod+v'],
    where: 'canvas',
    menus: ['canvas'],
    byBrowser: true,
    run: () => pasteLast('here'),
  },
  {
    id: 'edit.pasteInPlace',
    group: 'edit',
    keys: ['Mod+Shift+v'],
    where: 'canvas',
    run: () => pasteLast('inPlace'),
  },
  {
    id: 'edit.duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    where: 'canvas',
    when: some,
    menus: ['component', 'boundary', 'text', 'several'],
    run: duplicateSelected,
  },
  {
    id: 'edit.selectAll',
    group: 'edit',
    keys: ['Mod+a'],
    where: 'canvas',
    when: drawn,
    menus: ['canvas'],
    run: selectAll,
  },
  { id: 'edit.selectNone', group: 'edit', keys: ['Escape'], where: 'canvas', run: leave },
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
  {
    id: 'edit.nudge',
    group: 'edit',
    keys: arrows(''),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => nudgeSelected(event, GRID),
  },
  {
    id: 'edit.nudgeFar',
    group: 'edit',
    keys: arrows('Shift+'),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => nudgeSelected(event, 5 * GRID),
  },
  { id: 'find.open', group: 'walk', keys: ['Mod+f'], where: 'anywhere', run: openSearch },
  { id: 'find.next', group: 'walk', keys: ['F3'], where: 'anywhere', run: () => stepSearch(1) },
  { id: 'find.previous', group: 'walk', keys: ['Shift+F3'], where: 'anywhere', run: () => stepSearch(-1) },
  { id: 'walk.next', group: 'walk', keys: arrows('Alt+'), where: 'canvas', byKeyOnly: true, run: walk },
  { id: 'walk.first', group: 'walk', keys: ['Home'], where: 'canvas', run: () => go(0) },
  { id: 'walk.last', group: 'walk', keys: ['End'], where: 'canvas', run: () => go(-1) },
  { id: 'view.zoomIn', group: 'view', keys: ['Mod++', 'Mod+='], where: 'anywhere', run: zoomIn },
  { id: 'view.zoomOut', group: 'view', keys: ['Mod+-'], where: 'anywhere', run: zoomOut },
  { id: 'view.zoomActual', group: 'view', keys: ['Mod+0', 'Shift+0'], where: 'canvas', run: zoomToActual },
  {
    id: 'view.zoomFit',
    group: 'view',
    keys: ['Shift+1'],
    where: 'canvas',
    when: drawn,
    menus: ['canvas'],
    run: () => fit(),
  },
  {
    id: 'view.zoomSelection',
    group: 'view',
    keys: ['Shift+2'],
    where: 'canvas',
    when: some,
    menus: ['component', 'flow', 'boundary', 'text', 'several'],
    run: () => fit(useEditor.getState().selection),
  },
  { id: 'view.table', group: 'view', keys: ['Mod+j'], where: 'anywhere', run: toggleTable },
  { id: 'table.show', group: 'table', keys: [], where: 'table', when: row, menus: ['risk'], run: showRow },
  { id: 'table.read', group: 'table', keys: [], where: 'table', when: row, menus: ['risk'], run: readOfRow },
  {
    id: 'table.treatment',
    group: 'table',
    keys: ['s'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('treatment'),
  },
  {
    id: 'table.owner',
    group: 'table',
    keys: ['o'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('owner'),
  },
  {
    id: 'table.due',
    group: 'table',
    keys: ['d'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('due'),
  },
  {
    id: 'table.rating',
    group: 'table',
    keys: ['p'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('rating'),
  },
  { id: 'table.mark', group: 'table', keys: ['x'], where: 'table', when: row, menus: ['risk'], run: markRow },
  { id: 'view.minimap', group: 'view', keys: ['m'], where: 'canvas', run: toggleMinimap },
]);

function arm(component: ComponentKind): void {
  setTool({ kind: 'place', component, type: 'other' });
}

/** Enter needs something to act on: a tool that draws, or a single element. */
function toolOrOne(): true | string {
  return useEditor.getState().tool.kind === 'select' ? oneSelected() : true;
}

function lockTool(): void {
  const toolLocked = !useEditor.getState().toolLocked;
  useEditor.setState({ toolLocked });
  announce(toolLocked ? words.toolLocked : words.toolFree);
}

/** From a selected component a flow is led by keyboard; otherwise the flow tool waits for the pointer. */
function startFlow(): void {
  const [only, ...more] = selected();
  const element = only && theDocument()?.model.element.get(only);
  if (element && more.length === 0 && isFlowEnd(element)) {
    useEditor.setState({ connectingFrom: element.id });
  } else {
    setTool({ kind: 'flow' });
  }
}

/** Enter draws what the tool holds, in the middle of the view; without a tool it expands or renames what is selected. */
function renameOrPlace(event?: KeyboardEvent): void {
  const { tool } = useEditor.getState();
  const [only, ...more] = selected();
  if (tool.kind === 'place') {
    const type = theCatalogue().types.find(({ id }) => id === tool.type);
    if (type) placeComponent(type, undefined, tool.component);
  } else if (tool.kind === 'boundary') {
    const view = visibleRect();
    placeBoundary({
      x: view.x + view.width / 4,
      y: view.y + view.height / 4,
      width: view.width / 2,
      height: view.height / 2,
    });
  } else if (tool.kind === 'text') {
    beginText();
  } else if (only && more.length === 0) {
    if (event?.key === 'Enter' && isCollapsed(theDocument()?.model.element.get(only))) expand(only);
    else useEditor.setState({ renaming: only });
  }
}

function deleteSelected(): void {
  const open = theDocument();
  const change = open && remove(open.model, selected());
  if (!change) return;
  run(change);
  select([]);
  announce(change.title);
}

function travel(step: () => string | null, done: (title: string) => string, nothing: string): void {
  const title = step();
  announce(title === null ? nothing : done(title));
  // What is no longer drawn cannot stay selected.
  const model = theDocument()?.model;
  const { selection } = useEditor.getState();
  const left = [...selection].filter((id) => model?.element.has(id));
  if (left.length !== selection.size) select(left);
}

function selectAll(): void {
  const open = theDocument();
  if (!open) return;
  const { ends, boundaries, flows, texts } = shownOn(open.model, open.diagram);
  select([...boundaries, ...ends, ...texts, ...flows].map(({ id }) => id));
  announce(words.severalSelected(useEditor.getState().selection.size));
}

/** Escape leaves one thing after the other: the tool, then the lit finding, then the selection. */
function leave(): void {
  const { tool, finding, connectingFrom } = useEditor.getState();
  if (connectingFrom !== null) useEditor.setState({ connectingFrom: null });
  else if (tool.kind !== 'select') setTool({ kind: 'select' });
  else if (finding !== null) useEditor.setState({ finding: null, previewed: null });
  else {
    select([]);
    announce(words.nothingSelected);
  }
}

function wrapSelected(): void {
  const open = theDocument();
  const id = newElementId();
  const change = open && wrap(open.model, selected(), { id, name: words.newBoundary });
  if (!change) return;
  run(change);
  select([id]);
  useEditor.setState({ renaming: id });
}

function dissolveSelected(): void {
  const open = theDocument();
  const change = open && dissolve(open.model, selected());
  if (!change) return;
  run(change);
  select([]);
  announce(change.title);
}

function nudgeSelected(event: KeyboardEvent | undefined, distance: number): void {
  const open = theDocument();
  const direction = ARROWS[event?.key as keyof typeof ARROWS];
  if (!open || !direction) return;
  const flow = onlyFlow();
  if (flow) return movePiece(flow.id, direction, distance);
  const { x, y } = STEPS[direction];
  const change = nudge(open.model, selected(), { x: x * distance, y: y * distance });
  run(change);
  if (!change && selected().length > 0) announce(whatIsHeld() ?? '');
}

function walk(event?: KeyboardEvent): void {
  const open = theDocument();
  const direction = ARROWS[event?.key as keyof typeof ARROWS];
  const from = selected().at(-1);
  if (!open || !direction) return;
  if (from === undefined) go(0);
  else goTo(nextComponent(open, from, direction));
}

function go(index: number): void {
  const open = theDocument();
  goTo((open && componentsOn(open).at(index)?.id) ?? null);
}

function showRow(): void {
  const key = rowWithKeyboard();
  if (key !== null) goToFinding(key);
}

function markRow(): void {
  const key = rowWithKeyboard();
  if (key !== null) toggleMark(key);
}

function readOfRow(): void {
  const key = rowWithKeyboard();
  const risk = key && theDocument()?.assessment.byKey.get(key)?.finding.risk;
  if (risk) read({ kind: 'risk', id: risk });
}

function goTo(id: ElementId | null): void {
  const open = theDocument();
  const element = id && open?.model.element.get(id);
  if (!element || !open) return;
  select([element.id]);
  if (isPlaced(element)) revealElement(element.id);
  focusCanvas();
  announce(describeElement(element, open.model, open.assessment));
}
