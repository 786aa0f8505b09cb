import { alignWith, placeBeside } from '#core/commands/into.ts';
import type { Change } from '#core/model/change.ts';
import { isBoundary, isFlowEnd } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { endPicks } from '../canvas/flows/end-picks.ts';
import { TREE_ID } from '../canvas/focus.ts';
import { connectByName, hasEnd, moveByName } from '../outline/outline-actions.ts';
import { toggleLeft } from '../panels/left-panel.ts';
import { openDialog } from '../state/dialog.ts';
import { theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { showTable } from '../table/tables.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { titled } from './command.ts';
import { onlySelected, selected, someFree, whatIsHeld } from './when.ts';

const words = strings.outline;

/** The outline, and what moves shapes by name alone: nothing here needs a pointer or a coordinate. */
export const outlineCommands = titled(words.commands, [
  {
    id: 'outline.toggle',
    group: 'view',
    keys: ['Mod+Shift+o'],
    where: 'anywhere',
    menus: ['canvas'],
    run: () => toggleLeft('outline', TREE_ID),
  },
  {
    id: 'outline.into',
    group: 'arrange',
    keys: [],
    where: 'anywhere',
    when: mayGoInto,
    menus: ['component', 'several'],
    run: moveByName,
  },
  {
    id: 'outline.rightOf',
    group: 'arrange',
    keys: [],
    where: 'anywhere',
    when: anotherAndFree,
    run: () => beside('outline.rightOf', (model, id, other) => placeBeside(model, id, other, 'right')),
  },
  {
    id: 'outline.below',
    group: 'arrange',
    keys: [],
    where: 'anywhere',
    when: anotherAndFree,
    run: () => beside('outline.below', (model, id, other) => placeBeside(model, id, other, 'down')),
  },
  { id: 'outline.align', group: 'arrange', keys: [], where: 'anywhere', when: anotherAndFree, run: alignByName },
  { id: 'tables.components', group: 'view', keys: [], where: 'anywhere', run: () => showTable('components') },
  { id: 'tables.flows', group: 'view', keys: [], where: 'anywhere', run: () => showTable('flows') },
  { id: 'outline.connect', group: 'edit', keys: [], where: 'anywhere', when: another, run: connectByName },
]);

function mayGoInto(): true | string {
  if (!hasEnd()) return words.missing.component;
  return boundaries() ? someFree() : words.missing.boundary;
}

function boundaries(): boolean {
  const open = theDocument();
  return [...(open?.model.element.values() ?? [])].some((one) => isBoundary(one) && one.diagram === open?.diagram);
}

function another(): true | string {
  const open = theDocument();
  const only = onlySelected();
  if (!open || !isFlowEnd(only)) return words.missing.component;
  return endPicks(open.model, only.id).length > 0 || words.missing.other;
}

/** The same for what moves the selected one. */
function anotherAndFree(): true | string {
  const answer = another();
  return answer === true ? (whatIsHeld() ?? true) : answer;
}

type Placing = (model: Model, id: ElementId, other: ElementId) => Change | null;

/** Asks for another component and carries out what moves the selected one by it. */
function beside(command: keyof typeof words.commands, place: Placing): void {
  choose(command, ({ id, label, detail }) => [
    { id, title: label, detail, run: () => carryOut(place, id as ElementId) },
  ]);
}

function alignByName(): void {
  choose('outline.align', ({ id, label }) =>
    (['row', 'column'] as const).map((how) => ({
      id: `${how} ${id}`,
      title: words[how](label),
      run: () => carryOut((model, one, other) => alignWith(model, one, other, how), id as ElementId),
    })),
  );
}

function choose(
  command: keyof typeof words.commands,
  choicesFor: (pick: ReturnType<typeof endPicks>[number]) => readonly Choice[],
): void {
  const open = theDocument();
  const [id] = selected();
  if (!open || !id) return;
  const choices = endPicks(open.model, id).flatMap(choicesFor);
  openDialog({ kind: 'choose', label: words.commands[command], placeholder: words.chooseComponent, choices });
}

function carryOut(place: Placing, other: ElementId): void {
  const [id] = selected();
  if (id) editAloud((model) => place(model, id, other));
}
