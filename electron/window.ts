import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { colours } from '#core/picture/tokens.ts';
import { strings } from '#core/strings/index.ts';
import { PAGE } from './bundle-protocol.ts';
import type { SettingsFile } from './settings.ts';
import { SMALLEST_WINDOW, windowBounds } from './window-place.ts';

/** Crashes of the page closer together than this are taken for one that no reload helps against, in milliseconds. */
const CRASHES_APART_MS = 10_000;

/** Opens the workbench's window where it was last left, and remembers where it is left this time. */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const { window: left } = settings.current;
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...windowBounds(left, screens),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: strings.shell.appName,
    backgroundColor: colours(nativeTheme.shouldUseDarkColors ? 'dark' : 'light').surface,
    autoHideMenuBar: true,
    show: false,
    // Written out and frozen: nothing from outside may add to it.
    webPreferences: Object.freeze({
      preload: path.join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    }),
  });
  if (left?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    settings.change({ window: place }).catch(console.error);
  });
  recoverFromCrashes(window);
  window.loadURL(PAGE).catch(console.error);
  return window;
}

/** A page that crashes is loaded anew; nothing is lost, as every edit is in the library. One that keeps crashing is closed. */
function recoverFromCrashes(window: BrowserWindow): void {
  let lastCrash = -Infinity;
  window.webContents.on('render-process-gone', () => {
    const now = Date.now();
    if (now - lastCrash < CRASHES_APART_MS) window.destroy();
    else window.webContents.reload();
    lastCrash = now;
  });
}
