import { answerer, type LayingTask } from './tell.ts';

// Lays all flows of a large drawing anew, away from the page: it would miss frames.

const answer = answerer();

addEventListener('message', ({ data }: MessageEvent<LayingTask>) => postMessage(answer(data)));
