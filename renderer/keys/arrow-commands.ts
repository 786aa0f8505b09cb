import { nudge } from '#core/commands/arrange.ts';
import { isPlaced } from '#core/model/element.ts';
import { GRID } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { movePiece } from '../canvas/bending.ts';
import { describeElement } from '../canvas/describe.ts';
import { focusCanvas } from '../canvas/focus.ts';
import { revealElement } from '../canvas/view.ts';
import { componentsOn, type Direction, nextComponent } from '../canvas/walk.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { select } from '../state/editor.ts';
import { titled } from './command.ts';
import { onlyFlow } from './flow-commands.ts';
import { selected, whatIsHeld } from './when.ts';

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const STEPS: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
const arrows = (prefix: string): readonly string[] => Object.keys(ARROWS).map((key) => prefix + key);

/** The commands that move what is selected, or the selection itself, across the drawing. */
export const arrowCommands = titled(strings.keys.commands, [
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
  { id: 'walk.next', group: 'walk', keys: arrows('Alt+'), where: 'canvas', byKeyOnly: true, run: walk },
  { id: 'walk.first', group: 'walk', keys: ['Home'], where: 'canvas', run: () => go(0) },
  { id: 'walk.last', group: 'walk', keys: ['End'], where: 'canvas', run: () => go(-1) },
]);

function nudgeSelected(event: KeyboardEvent | undefined, distance: number): void {
  const direction = ARROWS[event?.key as keyof typeof ARROWS];
  if (!direction) return;
  const flow = onlyFlow();
  if (flow) return movePiece(flow.id, direction, distance);
  const { x, y } = STEPS[direction];
  const change = edit((model) => nudge(model, selected(), { x: x * distance, y: y * distance }));
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

function goTo(id: ElementId | null): void {
  const open = theDocument();
  const element = id && open?.model.element.get(id);
  if (!element || !open) return;
  select([element.id]);
  if (isPlaced(element)) revealElement(element.id);
  focusCanvas();
  announce(describeElement(element, open.model, open.assessment));
}
