import { strings } from '#core/strings/index.ts';
import { toggleLeft } from '../panels/left-panel.ts';
import { FIELD_ID } from '../text/text-panel.ts';
import { titled } from './command.ts';

/** The commands about the diagram as text. */
export const textCommands = titled(strings.text.commands, [
  {
    id: 'text.toggle',
    group: 'view',
    keys: ['Mod+e'],
    where: 'anywhere',
    menus: ['canvas'],
    run: () => toggleLeft('text', FIELD_ID),
  },
]);
