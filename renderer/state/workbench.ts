import type { Answer, CallError, CallName, Input, Workbench } from '#core/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script; the only door to the privileged side. */
    readonly workbench: Workbench;
  }
}

/** A call that the privileged side answered with an error. */
export class CallFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(`${error.code}: ${error.detail}`);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/**
 * Asks the privileged side.
 *
 * @throws CallFailure with the named error when the answer is no
 */
export async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  const result = await window.workbench.call(name, input);
  if (!result.ok) throw new CallFailure(result.refusal);
  return result.value;
}

/** The named error behind anything that was thrown. */
export function errorOf(thrown: unknown): CallError {
  if (thrown instanceof CallFailure) return thrown.error;
  return { code: 'internal', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
