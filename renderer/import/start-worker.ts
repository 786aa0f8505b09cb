// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the worker's own bundle
import workerUrl from './import-worker.ts?worker&url';
import { workerOf } from '../state/workers.ts';

/** Starts the worker that reads files of other tools. */
export const startImportWorker = workerOf(workerUrl, { type: 'module', name: 'import' });
