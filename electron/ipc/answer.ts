import { type CallError, type CallName, contract, type Handlers } from '#core/ipc/contract.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { callErrorOf } from '../call-error.ts';

/** The one origin whose pages may ask: that of our own files. */
export const OUR_ORIGIN = 'app://bundle';

/** What is known of the page that asks. */
export interface Asker {
  /** True when the message came from the window's own contents. */
  readonly isOurWindow: boolean;
  /** The frame it came from; null when that frame is gone. */
  readonly frame: { readonly origin: string; readonly parent: unknown } | null;
}

/** True for the main frame of our window, showing one of our own pages. */
function mayAsk({ isOurWindow, frame }: Asker): boolean {
  return isOurWindow && frame !== null && frame.parent === null && frame.origin === OUR_ORIGIN;
}

/**
 * Answers one question of the window: looks the name up in the contract, parses the input by it,
 * and has it handled. Whatever goes wrong comes back as a refusal, never as a thrown error.
 */
export async function answer(
  handlers: Handlers,
  asker: Asker,
  name: unknown,
  input: unknown,
): Promise<Result<unknown, CallError>> {
  try {
    if (!mayAsk(asker)) throw new WorkbenchError('invalidInput', 'asked from elsewhere');
    if (!isCallName(name)) throw new WorkbenchError('invalidInput', 'no such call');
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw new WorkbenchError('invalidInput', `${name}: ${fieldOf(parsed.error.issues)}`);
    return accept(await (handlers[name] as (input: unknown) => Promise<unknown>)(parsed.data));
  } catch (thrown) {
    return refuse(callErrorOf(thrown));
  }
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** The place of the first fault, without what stands there. */
function fieldOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues[0]?.path.map(String).join(' ') || 'input';
}
