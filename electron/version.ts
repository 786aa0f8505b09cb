import manifest from '../package.json' with { type: 'json' };

/** The version of the workbench, `0.1.0`. */
export const workbenchVersion = manifest.version;
