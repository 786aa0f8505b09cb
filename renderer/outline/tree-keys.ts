import { type KeyboardEvent, useRef } from 'react';
import { focusCanvas } from '../canvas/focus.ts';
import { addFromOutline } from './outline-actions.ts';
import { activate, openSubject, removeSubject, toggleSelected, turn } from './outline-state.ts';
import { useOutline } from './outlined.ts';
import { type OutlineRow, rowAround, rowCalled } from './rows.ts';

const PAGE = 10;
/** Letters typed within so long belong to one name, in milliseconds. */
const TYPING = 700;
/** What names begin with; other signs are for commands. */
const LETTER = /^[\p{L}\p{N}]$/u;
/** With Shift these keep what was selected. */
const EXTENDING: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp']);

/** Where arrows and their like lead. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** What else keys do with the active line. */
const ACTS: Readonly<Record<string, (row: OutlineRow, rows: readonly OutlineRow[], at: number) => void>> = {
  ArrowRight: (row, rows, at) => {
    if (row.isOpen === false) turn(row);
    else if (row.isOpen) activate(rows[at + 1]);
  },
  ArrowLeft: (row, rows, at) => {
    if (row.isOpen) turn(row);
    else activate(rows[rowAround(rows, at) ?? at]);
  },
  Enter: openSubject,
  F2: (row) => {
    // Words on several lines are changed where there is room for them.
    if (row.subject.kind === 'text') openSubject(row);
    else if (row.subject.kind !== 'finding') useOutline.setState({ renaming: row.key });
  },
  Delete: (_, rows, at) => removeSubject(rows, at),
  Backspace: (_, rows, at) => removeSubject(rows, at),
  ' ': toggleSelected,
  '/': addFromOutline,
  Escape: focusCanvas,
};

/** What keys do in the outline, after the pattern of ARIA for trees; letters lead to the next name that begins so. */
export function useTreeKeys(rows: readonly OutlineRow[], at: number): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', time: 0 });
  return (event) => {
    const row = rows[at];
    const isElsewhere = event.target !== event.currentTarget;
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    const act = ACTS[event.key];
    const isSameName = typed.current.text !== '' && event.timeStamp - typed.current.time < TYPING;
    const isLetter = (LETTER.test(event.key) || (event.key === ' ' && isSameName)) && !isModified && !isElsewhere;
    // Any other key ends a name.
    if (!isLetter && event.key !== 'Shift') typed.current = { text: '', time: 0 };
    if (!row || isElsewhere || isModified) return;
    const to = STEPS[event.key]?.(at, rows.length - 1);
    if (to === undefined && !act && !isLetter) return;
    event.preventDefault();
    event.stopPropagation();
    if (isLetter) {
      typed.current = { text: (isSameName ? typed.current.text : '') + event.key, time: event.timeStamp };
      activate(rows[rowCalled(rows, typed.current.text, at) ?? at]);
      return;
    }
    const extend = event.shiftKey && EXTENDING.has(event.key);
    if (to !== undefined) activate(rows[Math.max(0, Math.min(to, rows.length - 1))], { extend });
    act?.(row, rows, at);
  };
}
