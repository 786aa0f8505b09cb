/** The canvas is one stop of the Tab key; what is active in it is named by `aria-activedescendant`. */
export const CANVAS_ID = 'canvas';
/** The tree of the outline is the other view of the project, and just such a stop. */
export const TREE_ID = 'outline-tree';

/** The view of the project that had the keyboard last. */
let home: typeof CANVAS_ID | typeof TREE_ID = CANVAS_ID;

/** True for whoever works in the outline: without pointer and canvas. */
export const worksInOutline = (): boolean => home === TREE_ID && document.getElementById(TREE_ID) !== null;

/** Remembers where a person works: on the canvas or in the outline. */
export function workIn(view: typeof home): void {
  home = view;
}

/** Gives the keyboard to the canvas. */
export function focusCanvas(): void {
  document.getElementById(CANVAS_ID)?.focus({ preventScroll: true });
}

/** Gives the keyboard back to where a person works; to the canvas where the outline is no longer shown. */
export function focusHome(): void {
  const view = document.getElementById(home) ?? document.getElementById(CANVAS_ID);
  view?.focus({ preventScroll: true });
}

/** Gives the keyboard back once a panel has gone, if the panel had it. */
export function catchFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusHome();
  });
}

/** True while keys are meant for the drawing: the canvas or the outline has the focus, or nothing has. */
export function hasKeyboard(): boolean {
  const { activeElement } = document;
  return activeElement?.id === CANVAS_ID || activeElement?.id === TREE_ID || activeElement === document.body;
}
