/**
 * What a function returns that may say no for an expected reason. A `Refusal` is handled where it
 * happens; failures of the world (a locked file, a full disk) are thrown as `WorkbenchError`.
 */
export type Result<Value, Refusal> = Accepted<Value> | Refused<Refusal>;

interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** Wraps a value as the accepted side of a `Result`. */
export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

/** Wraps a reason as the refused side of a `Result`. */
export function refuse<Refusal>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
