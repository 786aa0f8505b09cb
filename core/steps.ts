/** Work that comes to its result in steps; somebody else can have a turn after each. */
export type Steps<Result> = Generator<void, Result, void>;

/** The result of all steps at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
