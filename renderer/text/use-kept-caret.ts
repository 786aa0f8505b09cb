import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A place in a text: line and column, from 0. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Keeps what is marked in a field on its lines when the field's text is replaced from elsewhere; a browser would put
 * the caret to the end.
 */
export function useKeptCaret(field: RefObject<HTMLTextAreaElement | null>, value: string): void {
  const kept = useRef<readonly [Place, Place] | null>(null);
  const expected = useRef(value);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return undefined;
    const keep = (): void => {
      kept.current = [placeOf(area.value, area.selectionStart), placeOf(area.value, area.selectionEnd)];
      expected.current = area.value;
    };
    document.addEventListener('selectionchange', keep);
    area.addEventListener('input', keep);
    return () => {
      document.removeEventListener('selectionchange', keep);
      area.removeEventListener('input', keep);
    };
  }, [field]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || value === expected.current) return;
    expected.current = value;
    if (kept.current) area.setSelectionRange(indexOf(value, kept.current[0]), indexOf(value, kept.current[1]));
  }, [field, value]);
}

function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, column: index - start };
}

function indexOf(text: string, { line, column }: Place): number {
  const lines = text.split('\n');
  const above = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return Math.min(text.length, above + Math.min(column, lines[line]?.length ?? 0));
}
