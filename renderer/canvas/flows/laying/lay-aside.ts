import type { ElementId } from '#core/model/ids.ts';
import { type FlowRoute, routeFlows, type RoutingInput } from '#core/picture/route.ts';
import { workerOf } from '../../../state/workers.ts';
// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the worker's own bundle
import workerUrl from './laying-worker.ts?worker&url';
import { type LayingAnswer, Teller } from './tell.ts';

type Done = (routes: ReadonlyMap<ElementId, FlowRoute>) => void;

const startWorker = workerOf(workerUrl, { type: 'module', name: 'routes' });

let started: { readonly worker: Worker; readonly teller: Teller } | null = null;
/** Who asked last, and what to lay in the page should the worker break. */
let asked: { readonly number: number; readonly input: RoutingInput; readonly done: Done } | null = null;

/** Lays all flows of a drawing in a worker; `done` hears of it unless another drawing is asked for meanwhile. */
export function layAside(input: RoutingInput, done: Done): void {
  const { worker, teller } = (started ??= start());
  const task = teller.taskFor(input);
  asked = { number: task.number, input, done };
  worker.postMessage(task);
}

/** Ends the worker, and with it what was asked. */
export function endLaying(): void {
  started?.worker.terminate();
  started = null;
  asked = null;
}

function start(): NonNullable<typeof started> {
  const [worker, teller] = [startWorker(), new Teller()];
  worker.addEventListener('message', ({ data }: MessageEvent<LayingAnswer>) => {
    const routes = teller.routesBy(data);
    if (asked?.number === data.number) asked.done(routes);
  });
  worker.addEventListener('error', () => {
    const left = asked;
    endLaying();
    left?.done(routeFlows(left.input));
  });
  return { worker, teller };
}
