import { app, session } from 'electron';

/** Schemes that lead nowhere outside this process: our own files and what a page makes itself. */
const LOCAL = new Set(['app:', 'blob:', 'data:']);
/** What the developer tools load; they exist only in a workbench that is not packaged. */
const DEVTOOLS = 'devtools:';

/** Keeps every page where it is: no navigation, no other window, no embedded page. To be called before `app` is ready. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Denies pages every permission, every download, and every address that is not local. */
export function lockSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest((details, decide) => {
    const { protocol } = new URL(details.url);
    decide({ cancel: !LOCAL.has(protocol) && (app.isPackaged || protocol !== DEVTOOLS) });
  });
}
