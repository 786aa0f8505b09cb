// @ts-check

/** The app's windows in the order of their making, by id. @type {Map<number, import('./browser-window.mjs').BrowserWindow>} */
export const openWindows = new Map();
