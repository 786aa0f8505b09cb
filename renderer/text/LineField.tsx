import { useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import type { LineFault } from './draw-text.ts';
import { FIELD_ID } from './text-panel.ts';
import styles from './TextPanel.module.css';

const words = strings.text;
const INDENT = '  ';

interface Props {
  readonly value: string;
  readonly faults: readonly LineFault[];
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/** A field for lines of text with their numbers; those with a fault are marked. Tab indents while text is selected or at the start of a line. */
export function LineField({ value, faults, onChange, onBlur }: Props) {
  const gutter = useRef<HTMLDivElement>(null);
  const faulty = new Set(faults.map(({ line }) => line));
  return (
    <div className={styles.field}>
      <div className={styles.gutter} ref={gutter} aria-hidden>
        {value.split('\n').map((_, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its number
          <span key={index} data-faulty={faulty.has(index + 1) || undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
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
          // New lines stand below the line before, as far in; Tab leaves the field as everywhere.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          const field = event.currentTarget;
          const before = field.value.slice(0, field.selectionStart);
          const line = before.slice(before.lastIndexOf('\n') + 1);
          const indent = /^\s*/u.exec(line)?.[0] ?? '';
          event.preventDefault();
          document.execCommand('insertText', false, `\n${indent}${/:\s*$/u.test(line) ? INDENT : ''}`);
        }}
      />
    </div>
  );
}
