import { carryOutOrder, type FileOrder } from './carry-out-order.ts';

// The process for one project file: started by main for one order and ended by it afterwards.
const { parentPort } = process;
parentPort.once('message', ({ data }) => {
  void carryOutOrder(data as FileOrder).then((answer) => parentPort.postMessage(answer));
});
