import huskyAi from '#content/samples/husky-ai.json' with { type: 'json' };
import type { ForeignFile } from '#core/ipc/contract.ts';

/** The model of another tool on which a person can try the import. */
export function readSample(): ForeignFile {
  return { name: 'husky-ai.json', bytes: new TextEncoder().encode(JSON.stringify(huskyAi)) };
}
