import { setLarge } from '#core/commands/write-text.ts';
import { isTextBlock, type TextBlock } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { editAloud } from '../state/edit.ts';
import { titled } from './command.ts';
import { selectedElements } from './when.ts';

const words = strings.textBlocks;

/** The commands for words on the drawing, besides the tool that writes them. */
export const textBlockCommands = titled(words.commands, [
  {
    id: 'text.large',
    group: 'edit',
    keys: [],
    where: 'canvas',
    when: () => texts().length > 0 || words.noText,
    menus: ['text'],
    run: enlargeOrReduce,
  },
]);

function texts(): readonly TextBlock[] {
  return selectedElements().filter(isTextBlock);
}

/** Writes what is selected large when any of it is small, else small. */
function enlargeOrReduce(): void {
  const chosen = texts();
  const ids = chosen.map(({ id }) => id);
  const isSmall = chosen.some(({ large }) => !large);
  editAloud((model) => setLarge(model, ids, isSmall));
}
