import fc from 'fast-check';
import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { isSealed } from '#core/formats/sealed.ts';
import { seal, unseal } from '../../../electron/files/age.ts';

/** So that a try takes no time. */
const QUICK = 1;
const failure = (opening: Promise<string>) => opening.then(String, ({ code }: { code: string }) => code);

test('whatever is sealed with a passphrase opens with it, letter by letter, and with no other', async () => {
  const passphrases = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), passphrases, passphrases, async (text, right, wrong) => {
      const sealed = await seal(text, right, QUICK);
      expect(isSealed(sealed)).toBe(true);
      expect(await unseal(sealed, right)).toBe(text);
      fc.pre(wrong.normalize('NFC') !== right.normalize('NFC'));
      expect(await failure(unseal(sealed, wrong))).toBe('passphraseWrong');
    }),
    { numRuns: 100 },
  );
});

test('an accent opens whichever way a keyboard writes it', async () => {
  expect(await unseal(await seal('model', 'caf\u00e9', QUICK), 'cafe\u0301')).toBe('model');
});

test('a file that is cut short or changed anywhere does not open', async () => {
  const sealed = await seal('x'.repeat(500), 'right', QUICK);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = sealed.map((byte, index) => (index === at ? byte ^ by : byte));
      const refusals = ['fileDamaged', 'fileForeign', 'fileNewer', 'passphraseWrong'];
      expect(refusals).toContain(await failure(unseal(changed, 'right')));
      expect(refusals).toContain(await failure(unseal(sealed.subarray(0, at), 'right')));
    }),
    { numRuns: 200 },
  );
  expect(await failure(unseal(sealed.subarray(0, -1), 'right'))).toBe('fileDamaged');
});

test('a file of a later age, for a key, or that asks for endless work is refused before any work', async () => {
  const sealed = new TextDecoder('latin1').decode(await seal('model', 'right', QUICK));
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const forKey = new Encrypter();
  forKey.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
  expect(await failure(unseal(bytes(sealed.replace('/v1\n', '/v2\n')), 'right'))).toBe('fileNewer');
  expect(await failure(unseal(await forKey.encrypt('model'), 'right'))).toBe('fileForeign');
  expect(await failure(unseal(bytes(sealed.replace(/ 1\n/, ' 40\n')), 'right'))).toBe('fileForeign');
});
