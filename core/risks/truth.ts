import type { Answer } from '../model/element.ts';

/** Three-valued truth as in Kleene's logic; an answer nobody gave is `unknown`. */
export type Truth = Answer;

/** True only when all are; one `no` settles it. */
function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

/** True when one is; one `yes` settles it. */
export function either(a: Truth, b: Truth): Truth {
  return negated(both(negated(a), negated(b)));
}

/** The opposite; of what is unknown the opposite is unknown too. */
export function negated(a: Truth): Truth {
  return a === 'unknown' ? 'unknown' : a === 'yes' ? 'no' : 'yes';
}
