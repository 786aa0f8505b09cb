import { align, type Alignment, type Axis, distribute, tidyUp } from '#core/commands/align.ts';
import { setLocked } from '#core/commands/lock.ts';
import { restack, type Restacking } from '#core/commands/restack.ts';
import type { Change } from '#core/model/change.ts';
import { isBoundary, isPlaced, type PlacedElement } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { heldByLocks } from '#core/model/locks.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { selectContents } from '../canvas/contents.ts';
import { collapseOrExpand } from '../canvas/shapes/collapsing.ts';
import { frameUnlessSeen } from '../canvas/view/framing.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { hint } from '../state/hint.ts';
import { titled } from './command.ts';
import { oneBoundary, selected, selectedElements, whatIsHeld } from './when.ts';

const words = strings.arranging;

/** The commands that line shapes up by hand, lock them, and take up what a boundary holds. */
export const arrangingCommands = titled({ ...words.commands, ...strings.collapsing.commands }, [
  {
    id: 'edit.lock',
    group: 'arrange',
    keys: ['Mod+Shift+l'],
    where: 'canvas',
    when: () => shapes().length > 0 || words.shape,
    menus: ['component', 'boundary', 'text', 'several'],
    run: lockOrUnlock,
  },
  aligning('align.left', 'left', ['Alt+a', 'Mod+Shift+ArrowLeft']),
  aligning('align.right', 'right', ['Alt+d', 'Mod+Shift+ArrowRight']),
  aligning('align.top', 'top', ['Alt+w', 'Mod+Shift+ArrowUp']),
  aligning('align.bottom', 'bottom', ['Alt+s', 'Mod+Shift+ArrowDown']),
  aligning('align.middleX', 'middleX', ['Alt+h']),
  aligning('align.middleY', 'middleY', ['Alt+v']),
  distributing('distribute.x', 'x', ['Alt+Shift+h']),
  distributing('distribute.y', 'y', ['Alt+Shift+v']),
  {
    id: 'arrange.tidy',
    group: 'arrange',
    keys: ['Alt+Shift+t'],
    where: 'canvas',
    when: () => enoughFree(2, words.twoShapes),
    menus: ['several'],
    run: () => lineUp(tidyUp),
  },
  restacking('stack.front', 'front', [']', 'Mod+PageUp']),
  restacking('stack.back', 'back', ['[', 'Mod+PageDown']),
  restacking('stack.forward', 'forward', ['Mod+]', 'Mod+Shift+PageUp']),
  restacking('stack.backward', 'backward', ['Mod+[', 'Mod+Shift+PageDown']),
  {
    id: 'boundary.collapse',
    group: 'edit',
    keys: ['Shift+c'],
    where: 'canvas',
    when: oneBoundary,
    menus: ['boundary'],
    run: () => collapseOrExpand(selected()),
  },
  {
    id: 'boundary.contents',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: oneBoundary,
    menus: ['boundary'],
    run: () =>
      selectContents(
        shapes()
          .filter(isBoundary)
          .map(({ id }) => id),
      ),
  },
]);

function aligning<const Id extends string>(id: Id, how: Alignment, keys: readonly string[]) {
  return {
    id,
    group: 'arrange',
    keys,
    where: 'canvas',
    when: twoAndOneFree,
    menus: ['several'],
    run: () => lineUp((model, ids) => align(model, ids, how)),
  } as const;
}

function distributing<const Id extends string>(id: Id, axis: Axis, keys: readonly string[]) {
  return {
    id,
    group: 'arrange',
    keys,
    where: 'canvas',
    when: () => enoughFree(3, words.threeShapes),
    menus: ['several'],
    run: () => lineUp((model, ids) => distribute(model, ids, axis)),
  } as const;
}

function restacking<const Id extends string>(id: Id, how: Restacking, keys: readonly string[]) {
  return {
    id,
    group: 'arrange',
    keys,
    where: 'canvas',
    when: () => shapes().length > 0 || words.shape,
    // One step at a time is for keys: menus are long enough.
    ...(how === 'front' || how === 'back' ? { menus: ['component', 'boundary', 'text', 'several'] as const } : {}),
    run: () => carryOut((model, ids) => restack(model, ids, how)),
  } as const;
}

function shapes(): readonly PlacedElement[] {
  return selectedElements().filter(isPlaced);
}

/** A locked shape is what others line up with, but one of them must be free to do so. */
function twoAndOneFree(): true | string {
  const chosen = shapes();
  if (chosen.length < 2) return words.twoShapes;
  const open = theDocument();
  const held = open && heldByLocks(open.model);
  return chosen.some(({ id }) => !held?.has(id)) || (whatIsHeld() ?? words.twoShapes);
}

function enoughFree(count: number, otherwise: string): true | string {
  const chosen = shapes();
  if (chosen.length < count) return otherwise;
  return whatIsHeld() ?? true;
}

type OnSelection = (model: Model, ids: readonly ElementId[]) => Change | null;

function carryOut(command: OnSelection): Change | null {
  const change = edit((model) => command(model, selected()));
  if (change) announce(change.title);
  else hint(whatIsHeld() ?? words.isStraight);
  return change;
}

/** Moves what is selected; what went out of view by that is brought back into it. */
function lineUp(command: OnSelection): void {
  const moved = new Set(carryOut(command)?.rows.map(({ id }) => id));
  frameUnlessSeen(selected().filter((id) => moved.has(id)));
}

/** Locks the selection when any of it is free, else unlocks it. */
function lockOrUnlock(): void {
  const locks = shapes().some(({ locked }) => !locked);
  carryOut((model, ids) => setLocked(model, ids, locks));
}
