import { type ComponentKind, isFlowEnd } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { drawWithTool } from '../canvas/adding/draw-with-tool.ts';
import { worksInOutline } from '../canvas/focus.ts';
import { announce } from '../state/announce.ts';
import { quickAdd } from '../state/dialog.ts';
import { setTool, type Tool, useEditor } from '../state/editor.ts';
import { titled } from './command.ts';
import { onlySelected } from './when.ts';

const words = strings.canvas;

/** The tools of the canvas. */
export const toolCommands = titled(strings.keys.commands, [
  { id: 'tool.select', group: 'tools', keys: ['v', '1'], where: 'canvas', run: () => setTool({ kind: 'select' }) },
  { id: 'tool.hand', group: 'tools', keys: ['h'], where: 'canvas', run: () => setTool({ kind: 'hand' }) },
  { id: 'tool.externalEntity', group: 'tools', keys: ['e', '2'], where: 'canvas', run: () => arm('externalEntity') },
  { id: 'tool.process', group: 'tools', keys: ['p', '3'], where: 'canvas', run: () => arm('process') },
  { id: 'tool.dataStore', group: 'tools', keys: ['s', '4'], where: 'canvas', run: () => arm('dataStore') },
  { id: 'tool.flow', group: 'tools', keys: ['a', 'l', '5'], where: 'canvas', menus: ['component'], run: startFlow },
  { id: 'tool.boundary', group: 'tools', keys: ['b', 'f'], where: 'canvas', run: () => take({ kind: 'boundary' }) },
  {
    id: 'tool.text',
    group: 'tools',
    keys: ['t'],
    where: 'canvas',
    menus: ['canvas'],
    run: () => take({ kind: 'text' }),
  },
  { id: 'tool.lock', group: 'tools', keys: ['q'], where: 'canvas', run: lockTool },
  {
    id: 'tool.quickAdd',
    group: 'tools',
    keys: ['/', 'Shift+a'],
    where: 'canvas',
    menus: ['canvas'],
    run: () => quickAdd(),
  },
]);

function arm(component: ComponentKind): void {
  take({ kind: 'place', component, type: 'other' });
}

/** Takes a tool in hand; in the outline, where nothing can be pointed at, it draws at once. */
function take(tool: Tool): void {
  setTool(tool);
  if (worksInOutline()) drawWithTool();
}

function lockTool(): void {
  const toolLocked = !useEditor.getState().toolLocked;
  useEditor.setState({ toolLocked });
  announce(toolLocked ? words.toolLocked : words.toolFree);
}

/** From a selected component a flow is led by keyboard; otherwise the flow tool waits for the pointer. */
function startFlow(): void {
  const only = onlySelected();
  if (isFlowEnd(only)) useEditor.setState({ connectingFrom: only.id });
  else setTool({ kind: 'flow' });
}
