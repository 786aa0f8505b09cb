import v8 from 'node:v8';
import vm from 'node:vm';

/** What is laid out or drawn between two collections, counted in lines; a large picture leaves as much behind. */
const LINES = 8000;
const PICTURE = 4000;

let collect: (() => void) | undefined;
let left = LINES;

/**
 * Counts work that leaves garbage behind and now and then has it collected. Left to itself, V8 lets a report of a
 * hundred pages grow to five times what it needs before it looks.
 *
 * @param kind what is laid out or drawn now.
 */
export function tidyUp(kind: 'line' | 'picture'): void {
  collect ??= collector();
  left -= kind === 'picture' ? PICTURE : 1;
  if (left > 0) return;
  left = LINES;
  collect();
}

/** V8's own collector, which only a flag makes reachable; the other keeps room for new objects from growing. */
function collector(): () => void {
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as () => void;
}
