import { setLarge, widenText, writeText } from '#core/commands/write-text.ts';
import type { TextBlock } from '#core/model/element.ts';
import { GRID } from '#core/model/geometry.ts';
import { LIMITS } from '#core/model/limits.ts';
import { TEXT_WIDTH } from '#core/picture/text-block.ts';
import { strings } from '#core/strings/index.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { edit } from '../state/edit.ts';
import styles from './Inspector.module.css';

const words = strings.textBlocks.inspector;
/** The widest that can be asked for here, in diagram units. */
const WIDEST = 2_000;

/** What a text on the drawing says, and how wide it is. */
export function TextFacts({ text: { id, name, rect, large } }: { readonly text: TextBlock }) {
  const said = useCommittedText(name, (text) => {
    // While it is typed anew there may be nothing for a moment; on the canvas, a text without words goes.
    if (text.trim() !== '') edit((model) => writeText(model, id, text));
  });
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <TextField label={words.words} maxLength={LIMITS.drawnText} multiline {...said} />
      <NumberField
        label={words.width}
        value={rect.width}
        least={TEXT_WIDTH.least}
        most={WIDEST}
        step={GRID}
        onChange={(width) => edit((model) => widenText(model, id, width))}
      />
      <Switch isSelected={large === true} onChange={(on) => edit((model) => setLarge(model, [id], on))}>
        {words.large}
      </Switch>
      <p className={styles.note}>{words.note}</p>
    </>
  );
}
