import { isComponent } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import {
  askForType,
  convertToBoundary,
  convertToComponent,
  mayBecomeBoundary,
  mayBecomeComponent,
} from '../canvas/adding/converting.tsx';
import { titled } from './command.ts';
import { selected, selectedElements } from './when.ts';

const words = strings.converting;

/** The commands that make one kind of element of another. */
export const convertCommands = titled(words.commands, [
  {
    id: 'convert.type',
    group: 'edit',
    keys: [],
    where: 'anywhere',
    when: () => components().length > 0 || words.component,
    menus: ['component', 'several'],
    run: () => askForType(components()),
  },
  {
    id: 'convert.toBoundary',
    group: 'edit',
    keys: [],
    where: 'anywhere',
    when: () => mayBecomeBoundary(selected()),
    menus: ['component'],
    run: () => selected().forEach(convertToBoundary),
  },
  {
    id: 'convert.toComponent',
    group: 'edit',
    keys: [],
    where: 'anywhere',
    when: () => mayBecomeComponent(selected()),
    menus: ['boundary'],
    run: () => selected().forEach(convertToComponent),
  },
]);

function components(): readonly ElementId[] {
  return selectedElements()
    .filter(isComponent)
    .map(({ id }) => id);
}
