import { create } from 'zustand';
import type { Step } from '#core/history/history.ts';
import { theDocument } from '../state/document.ts';

/** How long the way back is offered; afterwards undo is where it always is. */
const OFFERED_MS = 10_000;

/** The deletion that was made last, for as long as its way back is offered. */
export const useDeleted = create<{ readonly step: Step | null }>(() => ({ step: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Offers the way back from what was just deleted. */
export function offerBack(): void {
  useDeleted.setState({ step: theDocument()?.history.done.at(-1) ?? null });
  clearTimeout(timer);
  timer = setTimeout(() => useDeleted.setState({ step: null }), OFFERED_MS);
}
