import { nudge } from '#core/commands/arrange.ts';
import { isFlow, isPlaced } from '#core/model/element.ts';
import { STEPS } from '#core/model/free-spot.ts';
import { GRID } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { movePiece } from '../canvas/flows/bending.ts';
import { focusHome } from '../canvas/focus.ts';
import { revealElement } from '../canvas/view/framing.ts';
import { componentsOn, endTowards, nextComponent } from '../canvas/walk.ts';
import { announce } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { theDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { select } from '../state/editor.ts';
import { hint } from '../state/hint.ts';
import { titled } from './command.ts';
import { onlyFlow } from './flow-commands.ts';
import { selected, whatIsHeld } from './when.ts';

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;
const arrows = (prefix: string): readonly string[] => Object.keys(ARROWS).map((key) => prefix + key);

/** The commands that move what is selected, or the selection itself, across the drawing. */
export const arrowCommands = titled(strings.keys.commands, [
  {
    id: 'edit.nudge',
    group: 'edit',
    keys: arrows(''),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => nudgeSelected(event, 1),
  },
  {
    id: 'edit.nudgeFar',
    group: 'edit',
    keys: arrows('Shift+'),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => nudgeSelected(event, 5),
  },
  {
    id: 'walk.next',
    group: 'walk',
    keys: arrows('Alt+'),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => walk(event),
  },
  {
    id: 'walk.extend',
    group: 'walk',
    keys: arrows('Alt+Shift+'),
    where: 'canvas',
    byKeyOnly: true,
    run: (event) => walk(event, selected()),
  },
  { id: 'walk.first', group: 'walk', keys: ['Home'], where: 'canvas', run: () => go(0) },
  { id: 'walk.last', group: 'walk', keys: ['End'], where: 'canvas', run: () => go(-1) },
]);

function nudgeSelected(event: KeyboardEvent | undefined, steps: number): void {
  const distance = steps * (theApp().preferences.snap ? GRID : 1);
  const direction = ARROWS[event?.key as keyof typeof ARROWS];
  if (!direction) return;
  const flow = onlyFlow();
  if (flow) return movePiece(flow.id, direction, distance);
  const { x, y } = STEPS[direction];
  const change = edit((model) => nudge(model, selected(), { x: x * distance, y: y * distance }));
  const held = change ? null : whatIsHeld();
  if (held !== null) hint(held);
}

/** Goes on from what was selected last; `kept` stays selected besides. */
function walk(event?: KeyboardEvent, kept: readonly ElementId[] = []): void {
  const open = theDocument();
  const direction = ARROWS[event?.key as keyof typeof ARROWS];
  if (!open || !direction) return;
  const from = selected().at(-1);
  const element = from && open.model.element.get(from);
  if (!element) return go(0);
  const next = isFlow(element)
    ? endTowards(open.model, element, direction)
    : nextComponent(open, element.id, direction);
  if (next === null) hint(strings.keys.noFurther);
  else goTo(next, kept);
}

function go(index: number): void {
  const open = theDocument();
  goTo((open && componentsOn(open).at(index)?.id) ?? null);
}

function goTo(id: ElementId | null, kept: readonly ElementId[] = []): void {
  const open = theDocument();
  const element = id && open?.model.element.get(id);
  if (!element || !open) return;
  select([...kept.filter((one) => one !== element.id), element.id]);
  if (isPlaced(element)) revealElement(element.id);
  // The shape, or its line, is the active descendant of what has the keyboard then: that says what it is.
  focusHome();
  if (kept.length > 0) announce(strings.canvas.severalSelected(selected().length));
}
