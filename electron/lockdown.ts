import { app, session } from 'electron';

/** Schemes that lead nowhere outside this process: our own files and what a page makes itself. */
const LOCAL = new Set(['app:', 'blob:', 'data:']);
/** What the developer tools load; they exist only in a workbench that is not packaged. */
const DEVTOOLS = 'devtools:';

/** A port of this machine on which nothing listens, and on which no ordinary program may. */
const NOWHERE = '127.0.0.1:1';

/** Keeps every page where it is: no navigation, no other window, no embedded page. To be called before `app` is ready. */
export function lockPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** What would reach the network past the session's own filter, as WebRTC does, is sent nowhere. To be called before `app` is ready. */
export function lockNetwork(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch('proxy-server', NOWHERE);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
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
