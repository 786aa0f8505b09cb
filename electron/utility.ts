import { utilityProcess } from 'electron';
import path from 'node:path';
import type { Child } from './child.ts';

/**
 * Starts one of the bundles beside main's own as a utility process. Never before `app` is ready.
 *
 * @param bundle the file's name without its ending: `store-process`.
 */
export function startUtility(bundle: string, args: readonly string[] = []): Child {
  const started = utilityProcess.fork(path.join(__dirname, `${bundle}.cjs`), [...args], { serviceName: bundle });
  return {
    post: (message) => started.postMessage(message),
    kill: () => void started.kill(),
    onMessage: (listener) => void started.on('message', listener),
    onExit: (listener) => void started.once('exit', listener),
  };
}
