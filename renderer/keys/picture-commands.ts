import { strings } from '#core/strings/index.ts';
import { copyPicture } from '../picture/pictures.ts';
import { openDialog } from '../state/dialog.ts';
import { titled } from './command.ts';
import { drawn } from './when.ts';

/** The commands that take a diagram out of the workbench as a picture or a text. */
export const pictureCommands = titled(strings.pictures.commands, [
  {
    id: 'picture.export',
    group: 'project',
    keys: [],
    where: 'anywhere',
    when: drawn,
    menus: ['canvas'],
    run: () => openDialog({ kind: 'picture' }),
  },
  {
    id: 'picture.copyPng',
    group: 'edit',
    keys: ['Alt+Shift+c'],
    where: 'canvas',
    when: drawn,
    menus: ['canvas', 'several'],
    run: () => copyPicture('png'),
  },
  { id: 'picture.copySvg', group: 'edit', keys: [], where: 'canvas', when: drawn, run: () => copyPicture('svg') },
  {
    id: 'picture.copyMermaid',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: drawn,
    run: () => copyPicture('mermaid'),
  },
  { id: 'picture.copyText', group: 'edit', keys: [], where: 'canvas', when: drawn, run: () => copyPicture('text') },
]);
