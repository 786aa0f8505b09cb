import { protocol } from 'electron';
import { listFiles, respond } from './bundle-files.ts';
import { OUR_ORIGIN } from './ipc/answer.ts';

const SCHEME = new URL(OUR_ORIGIN).protocol.slice(0, -1);

/** Where the window's page lies. */
export const PAGE = `${OUR_ORIGIN}/index.html`;

/** Makes `app://` a scheme with an origin of its own; to be called before `app` is ready. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/**
 * Serves the files that lie under `folder` now, each under its own name. A request is looked up in
 * that list and never becomes a path.
 */
export function serveBundle(folder: string): void {
  const files = listFiles(folder);
  protocol.handle(SCHEME, (request) => respond(files, request));
}
