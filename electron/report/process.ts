import type { MakeReport } from './messages.ts';
import { serveReport } from './serve.ts';

// The report's process: started by main for one report and ended by it afterwards.
const { parentPort } = process;
parentPort.once('message', ({ data }) => {
  void serveReport(data as MakeReport, (message) => parentPort.postMessage(message));
});
