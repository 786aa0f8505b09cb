import { Decrypter, Encrypter } from 'age-encryption';
import { WorkbenchError } from '#core/workbench-error.ts';

/**
 * The base-2 logarithm of scrypt's cost: about a second and 256 MB for every try, which is what age itself takes. A
 * file that asks for more is refused: it would only cost whoever opens it.
 */
const WORK_FACTOR = 18;

/** The first lines of a file for a passphrase; its one stanza ends with the work factor (C2SP age.md, scrypt). */
const STANZA = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]+ (\d{1,3})\n/;
/** More than those lines ever take, in bytes. */
const STANZA_BYTES = 200;
const VERSION = /^age-encryption\.org\/v(\d+)\n/;

/** Encrypts a text with a passphrase, as age does. */
export async function seal(text: string, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(typed(passphrase));
  return encrypter.encrypt(text);
}

/**
 * Opens what was encrypted with a passphrase.
 *
 * @throws WorkbenchError `passphraseWrong`, `fileDamaged`, `fileNewer` for a later version of age, or `fileForeign`
 *   for a file that is for a key or asks for too much work
 */
export async function unseal(sealed: Uint8Array, passphrase: string): Promise<string> {
  checkStart(new TextDecoder('latin1').decode(sealed.subarray(0, STANZA_BYTES)));
  const decrypter = new Decrypter();
  decrypter.addPassphrase(typed(passphrase));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await decrypter.decrypt(sealed));
  } catch (cause) {
    // So age says that the passphrase does not open the key of the file.
    const isWrong = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new WorkbenchError(isWrong ? 'passphraseWrong' : 'fileDamaged', '', { cause });
  }
}

function checkStart(start: string): void {
  const version = VERSION.exec(start)?.[1];
  if (version === undefined) throw new WorkbenchError('fileDamaged', 'the header');
  if (version !== '1') throw new WorkbenchError('fileNewer', `encrypted with version ${version} of age, known is 1`);
  const workFactor = STANZA.exec(start)?.[1];
  if (workFactor === undefined) throw new WorkbenchError('fileForeign', 'not encrypted with a passphrase alone');
  if (Number(workFactor) > WORK_FACTOR) throw new WorkbenchError('fileForeign', `work factor ${workFactor}`);
}

/** Keyboards of different systems write the same letter in different ways. */
function typed(passphrase: string): string {
  return passphrase.normalize('NFC');
}
