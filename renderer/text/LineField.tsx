import { type KeyboardEvent, memo, useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { matches } from '../keys/chord.ts';
import { missing } from '../keys/command.ts';
import { commandOf, keysOf } from '../keys/registry.ts';
import type { LineFault } from './draw-text.ts';
import { FIELD_ID } from './text-panel.ts';
import styles from './TextPanel.module.css';
import { useKeptCaret } from './use-kept-caret.ts';

const words = strings.text;
const INDENT = '  ';

interface Props {
  readonly value: string;
  /** True while the text says what is drawn, and nobody types. */
  readonly isTelling: boolean;
  readonly faults: readonly LineFault[];
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** A field for lines of text with their numbers; those with a fault are marked. A new line begins as far in as the one before. */
export function LineField({ value, isTelling, faults, onChange, onBlur }: Props) {
  const gutter = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useKeptCaret(field, value);
  return (
    <div className={styles.field}>
      <div className={styles.gutter} ref={gutter} aria-hidden>
        <LineNumbers count={value.split('\n').length} faults={faults} />
      </div>
      <textarea
        ref={field}
        id={FIELD_ID}
        aria-label={words.field}
        aria-invalid={faults.length > 0 || undefined}
        spellCheck={false}
        wrap="off"
        placeholder={words.placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') indentLikeAbove(event);
          else if (isTelling) travel(event);
        }}
      />
    </div>
  );
}

interface LineNumbersProps {
  readonly count: number;
  readonly faults: readonly LineFault[];
}

/** The numbers beside the lines, drawn anew only when lines come or go, or are at fault: a text may have thousands. */
const LineNumbers = memo(function LineNumbers({ count, faults }: LineNumbersProps) {
  const faulty = new Set(faults.map(({ line }) => line));
  return Array.from({ length: count }, (_, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a line is its number
    <span key={index} data-faulty={faulty.has(index + 1) || undefined}>
      {index + 1}
    </span>
  ));
});

/** New lines stand below the line before, as far in; Tab leaves the field as everywhere. */
function indentLikeAbove(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  const before = field.value.slice(0, field.selectionStart);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  event.preventDefault();
  document.execCommand('insertText', false, `\n${indent}${/:\s*$/u.test(line) ? INDENT : ''}`);
  // The browser goes only as far back as the caret, and would leave the first letters of the lines outside.
  field.scrollLeft = 0;
}

/** Where nothing is being typed that could be taken back, undo and redo are those of the drawing. */
function travel(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const command = (['edit.undo', 'edit.redo'] as const)
    .map(commandOf)
    .find((one) => keysOf(one).some((key) => matches(event.nativeEvent, key)));
  if (!command) return;
  event.preventDefault();
  if (missing(command) === null) command.run(event.nativeEvent);
}
