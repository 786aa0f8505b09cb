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

const known = new Set<string>();

/** The one way past the content-security policy for a script that the page starts: the workers that come with it. */
const makePolicy = () =>
  trustedTypes.createPolicy('workers', {
    createScriptURL(url) {
      if (!known.has(url)) throw new TypeError('not a worker of the workbench');
      return url;
    },
  });

/** Made with the first worker, and only once: a page may make a policy of a name a single time. */
let policy: ReturnType<typeof makePolicy> | null = null;

/**
 * A way to start a worker of the workbench.
 *
 * @param url the address that the bundler gave its script; nothing else may ever stand here
 */
export function workerOf(url: string, options: WorkerOptions): () => Worker {
  known.add(url);
  return () => new Worker((policy ??= makePolicy()).createScriptURL(url), options);
}
