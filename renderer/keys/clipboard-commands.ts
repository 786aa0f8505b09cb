import { strings } from '#core/strings/index.ts';
import { pasteLast } from '../canvas/adding/clipboard.ts';
import { duplicateSelected } from '../canvas/adding/duplicate.ts';
import { titled } from './command.ts';
import { some, someFree } from './when.ts';

/** The commands that cut, copy, paste and duplicate. */
export const clipboardCommands = titled(strings.keys.commands, [
  {
    id: 'edit.cut',
    group: 'edit',
    keys: ['Mod+x'],
    where: 'canvas',
    when: someFree,
    menus: ['component', 'boundary', 'text', 'several'],
    byBrowser: true,
    run: () => document.execCommand('cut'),
  },
  {
    id: 'edit.copy',
    group: 'edit',
    keys: ['Mod+c'],
    where: 'canvas',
    when: some,
    menus: ['component', 'boundary', 'text', 'several'],
    byBrowser: true,
    run: () => document.execCommand('copy'),
  },
  {
    id: 'edit.paste',
    group: 'edit',
    keys: ['Mod+v'],
    where: 'canvas',
    menus: ['canvas'],
    byBrowser: true,
    run: () => pasteLast('here'),
  },
  {
    id: 'edit.pasteInPlace',
    group: 'edit',
    keys: ['Mod+Shift+v'],
    where: 'canvas',
    run: () => pasteLast('inPlace'),
  },
  {
    id: 'edit.duplicate',
    group: 'edit',
    keys: ['Mod+d'],
    where: 'canvas',
    when: some,
    menus: ['component', 'boundary', 'text', 'several'],
    run: duplicateSelected,
  },
]);
