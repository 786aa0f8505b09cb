/** The regions of the window in the order F6 visits them, marked with `data-region`. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  if (regions.length === 0) return;
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(current + step + regions.length) % regions.length];
  const target = next?.matches('[tabindex="0"]') ? next : next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}

const FOCUSABLE = 'input:not([disabled]), button:not([disabled]), [tabindex="0"], select, textarea';
