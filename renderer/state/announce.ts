import { create } from 'zustand';

/** The last thing said to screen readers; `turn` makes the same sentence heard twice in a row. */
export const useAnnouncement = create<{ text: string; turn: number }>(() => ({ text: '', turn: 0 }));

/** Says a sentence politely to screen readers. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}
