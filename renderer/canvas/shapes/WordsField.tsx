import { useRef, useState } from 'react';
import { LIMITS } from '#core/model/limits.ts';
import { textBlockHeight } from '#core/picture/text-block.ts';
import { strings } from '#core/strings/index.ts';
import { focusHome } from '../focus.ts';
import { useReadableScale } from '../view/readable.ts';
import styles from './text.module.css';

interface Props {
  readonly words: string;
  /** In diagram units. */
  readonly width: number;
  readonly isLarge: boolean;
  /** Called once, with what it says then. */
  readonly onEnd: (words: string) => void;
}

/** A text while it is typed in place, on as many lines as it takes: Escape, Mod and Enter, and leaving it keep it. */
export function WordsField({ words, width, isLarge, onEnd }: Props) {
  const [text, setText] = useState(words);
  const scale = useReadableScale();
  const done = useRef(false);
  const finish = (): void => {
    if (done.current) return;
    done.current = true;
    onEnd(text);
  };
  return (
    <textarea
      autoFocus
      className={`${styles.field} nodrag nopan nowheel`}
      data-large={isLarge || undefined}
      style={{
        width,
        scale,
        height: textBlockHeight({ name: text, rect: { width }, ...(isLarge && { large: isLarge }) }),
      }}
      dir="auto"
      aria-label={strings.textBlocks.field}
      maxLength={LIMITS.drawnText}
      value={text}
      onFocus={({ currentTarget: field }) => field.setSelectionRange(field.value.length, field.value.length)}
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation();
        const ends = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (event.nativeEvent.isComposing || !ends) return;
        event.preventDefault();
        finish();
        focusHome();
      }}
    />
  );
}
