import type { CallError } from '#core/ipc/contract.ts';
import { accept, refuse, type Result } from '#core/result.ts';
import { callErrorOf } from '../call-error.ts';
import { seal, unseal } from './age.ts';
import { parseProject } from './parse-project.ts';
import { asText } from './whole-file.ts';

/** What a process is started for: a project's text to be closed with a passphrase, or a file to be read. */
export type FileOrder =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'read'; readonly content: string | Uint8Array }
  | { readonly kind: 'readSealed'; readonly sealed: Uint8Array; readonly passphrase: string };

/** What comes of an order, or what was said against it; never rejects. */
export async function carryOutOrder(order: FileOrder): Promise<Result<unknown, CallError>> {
  try {
    return accept(await carryOut(order));
  } catch (thrown) {
    return refuse(callErrorOf(thrown));
  }
}

async function carryOut(order: FileOrder): Promise<unknown> {
  switch (order.kind) {
    case 'seal':
      return seal(order.text, order.passphrase);
    case 'read':
      return parseProject(typeof order.content === 'string' ? order.content : asText(order.content));
    case 'readSealed':
      return parseProject(await unseal(order.sealed, order.passphrase));
  }
}
