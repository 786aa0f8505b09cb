import { strings } from '#core/strings/index.ts';
import { stepView, useViews } from '../canvas/view/views.ts';
import { theDocument } from '../state/document.ts';
import { titled } from './command.ts';

const words = strings.views;
const some = () => (theDocument()?.model.view.size ?? 0) > 0 || words.none;

/** The commands of saved views. */
export const viewCommands = titled(words.commands, [
  {
    id: 'views.list',
    group: 'view',
    keys: ['Alt+Shift+b'],
    where: 'canvas',
    run: () => useViews.setState(({ isOpen }) => ({ isOpen: !isOpen })),
  },
  {
    id: 'views.next',
    group: 'view',
    keys: ['Alt+Shift+PageDown'],
    where: 'canvas',
    when: some,
    run: () => stepView(1),
  },
  {
    id: 'views.previous',
    group: 'view',
    keys: ['Alt+Shift+PageUp'],
    where: 'canvas',
    when: some,
    run: () => stepView(-1),
  },
]);
