import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import { colours } from '#core/picture/tokens.ts';
import { strings } from '#core/strings/index.ts';
import { PAGE } from './bundle-protocol.ts';
import type { SettingsFile } from './settings.ts';
import { SMALLEST_WINDOW, windowBounds } from './window-place.ts';

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
  window.loadURL(PAGE).catch(console.error);
  return window;
}
