import { create } from 'zustand';
import type { GuideId } from '#core/knowledge/lens.ts';
import type { RiskId } from '#core/model/ids.ts';

/** What can be read apart from any project. */
export type KnowledgePage =
  | { readonly kind: 'risk'; readonly id: RiskId }
  | { readonly kind: 'guide'; readonly id: GuideId }
  | { readonly kind: 'guidance' | 'glossary' | 'related' | 'sources' | 'packs' };

/** The page that is open over what a person works on, or null. */
export const useReading = create<{ readonly page: KnowledgePage | null }>(() => ({ page: null }));

let cameFrom: Element | null = null;

/** Opens a page; what was on the screen stays as it is beneath it. */
export function read(page: KnowledgePage): void {
  if (useReading.getState().page === null) cameFrom = document.activeElement;
  useReading.setState({ page });
}

/** Closes the page that is open. */
export function stopReading(): void {
  useReading.setState({ page: null });
}

/** Gives the keyboard back to what had it before reading began, where that is still there. */
export function returnFocus(): void {
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  cameFrom = null;
}
