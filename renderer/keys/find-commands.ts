import { strings } from '#core/strings/index.ts';
import { openSearch, stepSearch } from '../find/search.ts';
import { titled } from './command.ts';

/** The commands of the search in the project. */
export const findCommands = titled(strings.keys.commands, [
  { id: 'find.open', group: 'walk', keys: ['Mod+f'], where: 'anywhere', run: openSearch },
  { id: 'find.next', group: 'walk', keys: ['F3'], where: 'anywhere', run: () => stepSearch(1) },
  { id: 'find.previous', group: 'walk', keys: ['Shift+F3'], where: 'anywhere', run: () => stepSearch(-1) },
]);
