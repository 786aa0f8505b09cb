/** What is wrong with a pack, and where in its file. */
export interface PackProblem {
  /** The way to the place, in words: `rules, entry 2, when, entry 1`; empty for the file as a whole. */
  readonly place: string;
  readonly reason: string;
}

/** So many problems are told at most; who mends these finds the others. */
export const MOST_PROBLEMS = 50;

/** Puts a way into a pack into words. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

/** A way into a document in words, counting from one. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step))).join(', ');
}
