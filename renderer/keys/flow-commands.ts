import { reverse } from '#core/commands/draw.ts';
import { type DataFlow, isFlow, isFlowEnd } from '#core/model/element.ts';
import type { Direction } from '#core/model/free-spot.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { pick } from '../canvas/adding/picking.ts';
import { chooseInsertion } from '../canvas/dragging/inserting.ts';
import { nextPiece, straighten } from '../canvas/flows/bending.ts';
import { leadEnd } from '../canvas/flows/connecting.ts';
import { endPicks } from '../canvas/flows/end-picks.ts';
import { previewFlow } from '../canvas/flows/preview.ts';
import { growFrom } from '../canvas/shapes/growing.ts';
import { theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { titled } from './command.ts';
import { onlySelected, selected, selectedElements } from './when.ts';

const words = strings.flows;

/** The commands of flows: growing, inserting, leading ends elsewhere, bending. */
export const flowCommands = titled(words.commands, [
  {
    id: 'flow.grow',
    group: 'tools',
    // To the right is where a menu grows it.
    keys: ['Mod+ArrowRight', 'Mod+ArrowLeft', 'Mod+ArrowUp', 'Mod+ArrowDown'],
    where: 'canvas',
    keepsKeys: true,
    when: () => onlyEnd() !== null || words.needsComponent,
    menus: ['component'],
    run: (event) => withEnd((id) => growFrom(id, DIRECTIONS[event?.key ?? ''] ?? 'right')),
  },
  {
    id: 'flow.insert',
    group: 'edit',
    keys: ['i'],
    where: 'canvas',
    when: oneFlow,
    menus: ['flow'],
    run: () => withFlow(({ id }) => chooseInsertion(id)),
  },
  {
    id: 'flow.changeStart',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: oneFlow,
    menus: ['flow'],
    run: () => withFlow((flow) => chooseEnd(flow, 'from')),
  },
  {
    id: 'flow.changeEnd',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: oneFlow,
    menus: ['flow'],
    run: () => withFlow((flow) => chooseEnd(flow, 'to')),
  },
  {
    id: 'flow.reverse',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: () => selectedElements().some(isFlow) || words.needsFlow,
    menus: ['flow'],
    run: () => void editAloud((model) => reverse(model, selected())),
  },
  {
    id: 'flow.nextPiece',
    group: 'edit',
    keys: ['n'],
    where: 'canvas',
    when: oneFlow,
    run: () => withFlow(({ id }) => nextPiece(id)),
  },
  {
    id: 'flow.straighten',
    group: 'edit',
    keys: ['Shift+r'],
    where: 'canvas',
    when: () => onlyFlow()?.bends !== undefined || words.needsBent,
    menus: ['flow'],
    run: () => withFlow(({ id }) => straighten(id)),
  },
]);

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The flow that alone is selected. */
export function onlyFlow(): DataFlow | null {
  const only = onlySelected();
  return isFlow(only) ? only : null;
}

function onlyEnd(): ElementId | null {
  const only = onlySelected();
  return isFlowEnd(only) ? only.id : null;
}

function oneFlow(): true | string {
  return onlyFlow() !== null || words.needsFlow;
}

function withFlow(act: (flow: DataFlow) => void): void {
  const flow = onlyFlow();
  if (flow) act(flow);
}

function withEnd(act: (id: ElementId) => void): void {
  const id = onlyEnd();
  if (id) act(id);
}

/** Lets the component be chosen that an end of a flow is led to. */
function chooseEnd(flow: DataFlow, end: 'from' | 'to'): void {
  const open = theDocument();
  if (!open) return;
  const stays = end === 'from' ? flow.to : flow.from;
  pick({
    title: end === 'from' ? words.reconnect.start(flow.name) : words.reconnect.end(flow.name),
    search: strings.canvas.connect.search,
    picks: endPicks(open.model, stays).filter(({ id }) => id !== flow[end]),
    onPick: (id) => leadEnd(flow, end, id as ElementId),
    onLookAt: (id) => previewFlow(id === null ? null : { from: flow.from, to: flow.to, [end]: id as ElementId }),
  });
}
