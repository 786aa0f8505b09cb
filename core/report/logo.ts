import { accept, refuse, type Result } from '../result.ts';

/** What a logo may be at most: the file in bytes, each side in pixels, and each side of what the workbench keeps. */
export const LOGO_LIMITS = { bytes: 2_000_000, side: 4000, kept: 600 } as const;

/** A picture whose header is sound; what lies behind the header is not looked at. */
export interface Logo {
  readonly format: 'png' | 'jpeg';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Why a file is no logo: too large as a file, neither PNG nor JPEG, too many pixels, or cut off or damaged. */
export type LogoRefusal = 'tooLarge' | 'notAPicture' | 'tooManyPixels' | 'broken';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const END_OF_JPEG = [0xff, 0xd9];

/** Reads the header of a picture by its content, whatever the name of its file. */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoRefusal> {
  if (bytes.length > LOGO_LIMITS.bytes) return refuse('tooLarge');
  const format = startsWith(bytes, PNG) ? 'png' : startsWith(bytes, JPEG) ? 'jpeg' : null;
  if (format === null) return refuse('notAPicture');
  const size = format === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return refuse('broken');
  if (Math.max(size.width, size.height) > LOGO_LIMITS.side) return refuse('tooManyPixels');
  return accept({ format, ...size, bytes });
}

/** A logo as an address that holds the picture itself. */
export function logoAddress({ format, bytes }: Logo): string {
  return `data:image/${format};base64,${base64(bytes)}`;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Source: RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const signs = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    text += signs.map((sign) => SIGNS[sign]).join('');
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - missing) + '='.repeat(missing);
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size that a PNG claims; null unless its chunks follow each other up to its end. Source: PNG specification, 5.3. */
function pngSize(bytes: Uint8Array): PixelSize | null {
  const view = viewOf(bytes);
  const seen: string[] = [];
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    seen.push(name);
    at += 12 + view.getUint32(at);
    if (name === 'IEND') break;
  }
  const isWhole = at === bytes.length && seen[0] === 'IHDR' && seen.includes('IDAT') && seen.at(-1) === 'IEND';
  return isWhole && view.getUint32(8) === 13 ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** The size in the first frame header of a JPEG; null unless it is baseline or progressive and ends as such a file does. Source: ITU-T T.81, B.2. */
function jpegSize(bytes: Uint8Array): PixelSize | null {
  if (!startsWith(bytes.subarray(-2), END_OF_JPEG)) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 10 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
