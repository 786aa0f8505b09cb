import { setLarge } from '#core/commands/write-text.ts';
import { isTextBlock, type TextBlock } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { run, theDocument } from '../state/document.ts';
import { titled } from './command.ts';
import { selected } from './when.ts';

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
  const elements = theDocument()?.model.element;
  return selected()
    .map((id) => elements?.get(id))
    .filter(isTextBlock);
}

/** Writes what is selected large when any of it is small, else small. */
function enlargeOrReduce(): void {
  const open = theDocument();
  const chosen = texts();
  const ids = chosen.map(({ id }) => id);
  const isSmall = chosen.some(({ large }) => !large);
  const change = open && setLarge(open.model, ids, isSmall);
  run(change);
  if (change) announce(change.title);
}
