import type { Rect } from '../../model/geometry.ts';
import { textWidth, wrapText } from '../text.ts';

/** The pill on a flow that says what moves, and the lock of an encrypted one. */
export interface FlowLabel {
  readonly rect: Rect;
  /** From top to bottom; empty when the pill carries a lock alone. */
  readonly lines: readonly string[];
  /** Where the lock is drawn; null when the flow is not known to be encrypted. */
  readonly lock: Rect | null;
}

export const LABEL_SIZE = 11;
/** From one line of a label to the next. */
export const LABEL_LEADING = 14;
const MAX_WIDTH = 120;
const MAX_LINES = 2;
/** Where room is short, a text may take so many lines. */
const MOST_LINES = 3;
const PAD_X = 6;
const PAD_Y = 2;
const LOCK = 11;
const LOCK_GAP = 4;

/** A label's size and content, before it has a place. */
export interface Pill {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly hasLock: boolean;
}

/** The pill for a text; null when there is nothing to say. */
export function pillFor(text: string, encrypted: boolean): Pill | null {
  const lines = wrapped(text, MAX_WIDTH, MAX_LINES);
  return lines.length === 0 && !encrypted ? null : pillOf(lines, encrypted);
}

/** The same words in more and shorter lines, the widest first; none where they cannot be. */
export function narrowerPills({ lines, hasLock }: Pill): readonly Pill[] {
  const text = lines.join(' ');
  const words = text.split(/\s+/u);
  const longest = words.reduce((most, word) => Math.max(most, widthOf(word)), 0);
  const narrower: Pill[] = [];
  for (let count = lines.length + 1; count <= Math.min(MOST_LINES, words.length); count++) {
    // Lines of equal length would be so wide; words do not break, so that some are longer.
    const even = widthOf(text) / count;
    const widths = [1, 1.15, 1.3, 1.5].map((share) => Math.max(longest, even * share));
    const found = widths.map((width) => wrapped(text, width, count + 1)).find((each) => each.length === count);
    if (found) narrower.push(pillOf(found, hasLock));
  }
  return narrower;
}

function pillOf(lines: readonly string[], hasLock: boolean): Pill {
  const lock = hasLock ? LOCK + (lines.length > 0 ? LOCK_GAP : 0) : 0;
  return {
    width: Math.ceil(Math.max(0, ...lines.map(widthOf)) + lock) + 2 * PAD_X,
    height: Math.max(1, lines.length) * LABEL_LEADING + 2 * PAD_Y,
    lines,
    hasLock,
  };
}

/** A pill in its place. */
export function labelAt({ lines, hasLock }: Pill, rect: Rect): FlowLabel {
  const lock = hasLock ? { x: rect.x + PAD_X, y: rect.y + (rect.height - LOCK) / 2, width: LOCK, height: LOCK } : null;
  return { rect, lines, lock };
}

/** Where the text of a label starts, from the left end of its pill. */
export function labelTextLeft({ rect, lock }: FlowLabel): number {
  return lock === null ? rect.x + PAD_X : lock.x + lock.width + LOCK_GAP;
}

function wrapped(text: string, maxWidth: number, maxLines: number): readonly string[] {
  return wrapText(text, { size: LABEL_SIZE, weight: 400, maxWidth, maxLines });
}

function widthOf(text: string): number {
  return textWidth(text, LABEL_SIZE, 400);
}
