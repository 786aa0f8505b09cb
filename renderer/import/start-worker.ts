// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the worker's own bundle
import workerUrl from './import-worker.ts?worker&url';

/** Of the browser's Trusted Types what is used here; TypeScript's own library does not know them yet. */
declare const trustedTypes: {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): {
    /** Not a text but an object that only a policy can make; `Worker` takes it for one. */
    createScriptURL(url: string): string;
  };
};

/** The one way past the content-security policy for a script that the page starts: this very file and no other. */
const policy = trustedTypes.createPolicy('workers', {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError('not a worker of the workbench');
    return url;
  },
});

/** Starts the worker that reads files of other tools. */
export function startImportWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'import' });
}
