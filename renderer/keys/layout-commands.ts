import { strings } from '#core/strings/index.ts';
import { titled } from './command.ts';
import { arrange, taskAtHand, useArranging } from '../layout/arrange.ts';

const words = strings.layout;

/** The commands that arrange a drawing by itself. */
export const layoutCommands = titled(words.commands, [
  {
    id: 'arrange.all',
    group: 'arrange',
    keys: ['Alt+Shift+l'],
    where: 'canvas',
    when: () => taskAtHand() !== null || words.tooFew,
    menus: ['canvas', 'several'],
    run: arrange,
  },
  {
    id: 'arrange.stop',
    group: 'arrange',
    keys: [],
    where: 'anywhere',
    when: () => useArranging.getState().stop !== null || words.notArranging,
    run: () => useArranging.getState().stop?.(),
  },
]);
