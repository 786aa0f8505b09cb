import { type BackupNews, serveLibrary } from './serve.ts';
import type { StoreRequest } from './store.ts';

// The library's process: started by main with the path of the library's file as its one argument.
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('the store was started without the path of its library');
const tell = (backup: BackupNews['backup'], second: BackupNews['second']): void =>
  process.parentPort.postMessage({ backup, second } satisfies BackupNews);
const answer = serveLibrary(path, Date.now, tell);
process.parentPort.on('message', ({ data }) => {
  void answer(data as StoreRequest).then((reply) => process.parentPort.postMessage(reply));
});
