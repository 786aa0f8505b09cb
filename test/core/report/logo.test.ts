import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logoAddress, readLogo } from '#core/report/logo.ts';
import { chunk, jpeg, png } from '#test/fixtures/pixels.ts';

const refusal = (bytes: Uint8Array): string | null => {
  const read = readLogo(bytes);
  return read.ok ? null : read.refusal;
};

test('PNG and JPEG are told by their content, with their size in pixels', () => {
  expect(readLogo(png(300, 120))).toMatchObject({ ok: true, value: { format: 'png', width: 300, height: 120 } });
  expect(readLogo(jpeg(640, 200))).toMatchObject({ ok: true, value: { format: 'jpeg', width: 640, height: 200 } });
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'notAPicture'],
  ['a GIF', Buffer.from('GIF89a\u{1}\0\u{1}\0'), 'notAPicture'],
  ['nothing', new Uint8Array(), 'notAPicture'],
  ['a PNG that claims more pixels than any logo has', png(100_000, 100_000), 'tooManyPixels'],
  ['a JPEG one pixel too wide', jpeg(4001, 10), 'tooManyPixels'],
  ['a PNG without a width', png(0, 5), 'broken'],
  ['a PNG that is cut off', png(30, 30).subarray(0, -9), 'broken'],
  ['a PNG with something behind its end', Buffer.concat([png(30, 30), Buffer.from('PK')]), 'broken'],
  ['a chunk that claims to be larger than the file', Buffer.from(png(30, 30)).fill(0xff, 33, 37), 'broken'],
  ['a PNG without pixels', Buffer.concat([png(3, 3).subarray(0, 33), chunk('IEND', Buffer.alloc(0))]), 'broken'],
  ['a JPEG that is cut off', jpeg(30, 30).subarray(0, -2), 'broken'],
  ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'broken'],
  ['a file of more than 2 MB', Buffer.concat([png(3, 3), Buffer.alloc(2_000_000)]), 'tooLarge'],
])('%s is refused by name', (_what, bytes, why) => {
  expect(refusal(bytes)).toBe(why);
});

test('whatever follows a right beginning, reading ends with a size or a refusal', () => {
  const beginning = fc.constantFrom(png(9, 9).subarray(0, 8), jpeg(9, 9).subarray(0, 4), png(9, 9).subarray(0, 33));
  fc.assert(
    fc.property(beginning, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(typeof readLogo(Buffer.concat([start, rest])).ok).toBe('boolean');
    }),
  );
});

test('the address of a logo holds it byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const address = logoAddress({ format: 'png', width: 1, height: 1, bytes });
      expect(address).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
    }),
  );
});
