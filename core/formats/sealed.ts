/** How every file of age begins, whichever version of the format it is in (C2SP age.md). */
const HEADER = Array.from('age-encryption.org/', (letter) => letter.charCodeAt(0));

/** True for a file that was encrypted with age, as a `.mltw` file with a passphrase is. */
export function isSealed(bytes: Uint8Array): boolean {
  return HEADER.every((code, at) => bytes[at] === code);
}
