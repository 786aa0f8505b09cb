import { answerOrder } from '../apart/answer-order.ts';
import { seal, unseal } from './age.ts';
import { parseProject } from './parse-project.ts';
import { asText } from './whole-file.ts';

/** What the thread is started for: a project's text to be closed with a passphrase or opened again, or a file to be read. */
export type FileOrder =
  | { readonly kind: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly kind: 'unseal'; readonly sealed: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'read'; readonly content: string | Uint8Array }
  | { readonly kind: 'readSealed'; readonly sealed: Uint8Array; readonly passphrase: string };

void answerOrder(async (order: FileOrder) => {
  switch (order.kind) {
    case 'seal':
      return seal(order.text, order.passphrase);
    case 'unseal':
      return unseal(order.sealed, order.passphrase);
    case 'read':
      return parseProject(typeof order.content === 'string' ? order.content : asText(order.content));
    case 'readSealed':
      return parseProject(await unseal(order.sealed, order.passphrase));
  }
});
