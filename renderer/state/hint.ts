import { create } from 'zustand';
import { announce } from './announce.ts';

/** What became of what was just asked for, or why it was not done, until the next key or press; null for nothing. */
export const useHint = create<{ readonly text: string | null }>(() => ({ text: null }));

const events = ['keydown', 'pointerdown'] as const;

/** Says to everybody what became of what they asked for, or why it was not done: on the screen, until they go on, and to screen readers. */
export function hint(text: string): void {
  announce(text);
  useHint.setState({ text });
  // The key that asked is not heard: it has come down to what it is meant for already.
  events.forEach((event) => document.addEventListener(event, clearHint, { capture: true, once: true }));
}

function clearHint(): void {
  useHint.setState({ text: null });
  events.forEach((event) => document.removeEventListener(event, clearHint, { capture: true }));
}
