// @ts-check
// First code of a utility process: gives it `process.parentPort`, then runs the app's file.
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { poseAsElectron } from './pose.mjs';

const file = process.argv[2] ?? '';
process.argv.splice(1, 2, file);
poseAsElectron('utility');

class ParentPort extends EventEmitter {
  constructor() {
    super();
    // Node keeps messages back until somebody listens on `process`; so do we until the app listens on the port.
    this.once('newListener', () =>
      process.on('message', (/** @type {any} */ { data }) => this.emit('message', { data, ports: [] })),
    );
  }
  /** @param {unknown} message */
  postMessage(message) {
    process.send?.({ data: structuredClone(message) });
  }
}
Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
process.once('disconnect', () => process.exit());

await import(pathToFileURL(file).href);
