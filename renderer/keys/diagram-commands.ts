import { standsFor, subDiagramOf, wayTo } from '#core/model/diagrams.ts';
import type { Element } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import {
  addAnother,
  chooseReference,
  componentsElsewhere,
  deleteDiagram,
  goBack,
  makeSub,
  nextDiagram,
  openInto,
  shiftDiagram,
} from '../canvas/diagrams/diagram-actions.ts';
import { startNaming } from '../canvas/diagrams/naming-diagram.ts';
import { theDocument } from '../state/document.ts';
import { titled } from './command.ts';
import { onlySelected } from './when.ts';

const words = strings.diagrams;

/** The commands of several diagrams: sub-diagrams, references, tabs. */
export const diagramCommands = titled(words.commands, [
  {
    id: 'diagram.open',
    group: 'walk',
    keys: ['Mod+Enter'],
    where: 'canvas',
    when: () => canOpen() || words.needsOpenable,
    menus: ['component'],
    run: () => withOnly(({ id }) => openInto(id)),
  },
  {
    id: 'diagram.make',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: () => canMake() || words.needsProcess,
    menus: ['component'],
    run: () => withOnly(({ id }) => makeSub(id)),
  },
  {
    id: 'diagram.back',
    group: 'walk',
    keys: ['Mod+Backspace'],
    where: 'canvas',
    when: () => isInside() || words.needsAround,
    menus: ['canvas'],
    run: goBack,
  },
  { id: 'diagram.next', group: 'walk', keys: ['Alt+PageDown'], where: 'canvas', when: several, run: nextDiagram },
  { id: 'diagram.add', group: 'edit', keys: [], where: 'canvas', menus: ['canvas'], run: addAnother },
  { id: 'diagram.rename', group: 'edit', keys: [], where: 'canvas', menus: ['canvas'], run: startNaming },
  { id: 'diagram.earlier', group: 'edit', keys: [], where: 'canvas', when: several, run: () => shiftDiagram(-1) },
  { id: 'diagram.later', group: 'edit', keys: [], where: 'canvas', when: several, run: () => shiftDiagram(1) },
  {
    id: 'diagram.delete',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: several,
    menus: ['canvas'],
    run: deleteDiagram,
  },
  {
    id: 'diagram.reference',
    group: 'tools',
    keys: ['r'],
    where: 'canvas',
    when: () => componentsElsewhere().length > 0 || words.needsOthers,
    menus: ['canvas'],
    run: chooseReference,
  },
]);

function withOnly(act: (element: Element) => void): void {
  const element = onlySelected();
  if (element) act(element);
}

function canOpen(): boolean {
  const [model, element] = [theDocument()?.model, onlySelected()];
  if (!model || !element) return false;
  return element.kind === 'reference' ? standsFor(model, element.id) !== undefined : !!subDiagramOf(model, element.id);
}

function canMake(): boolean {
  const [model, element] = [theDocument()?.model, onlySelected()];
  return model !== undefined && element?.kind === 'process' && !subDiagramOf(model, element.id);
}

function isInside(): boolean {
  const open = theDocument();
  return open !== null && wayTo(open.model, open.diagram).length > 1;
}

function several(): true | string {
  return (theDocument()?.model.diagram.size ?? 0) > 1 || words.needsSeveral;
}
