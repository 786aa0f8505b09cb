// @ts-check
import { makeCodec } from '../codec.mjs';

/** The codec of IPC messages on Node's side. */
export const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);
