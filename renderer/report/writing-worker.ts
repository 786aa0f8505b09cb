import { type WritingTask, written } from './written.ts';

// Writes a report away from the page: a long one would miss frames.

addEventListener('message', ({ data }: MessageEvent<WritingTask>) => postMessage(written(data)));
