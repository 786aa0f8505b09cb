/** The canvas is one stop of the Tab key; what is active in it is named by `aria-activedescendant`. */
export const CANVAS_ID = 'canvas';

/** Gives the keyboard back to the canvas. */
export function focusCanvas(): void {
  document.getElementById(CANVAS_ID)?.focus({ preventScroll: true });
}

/** Gives the keyboard to the canvas once a panel has gone, if the panel had it. */
export function catchFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusCanvas();
  });
}

/** True while keys are meant for the canvas: it has the focus, or nothing has. */
export function hasKeyboard(): boolean {
  return document.activeElement?.id === CANVAS_ID || document.activeElement === document.body;
}
