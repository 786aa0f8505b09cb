import { rm } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { type Logo, LOGO_LIMITS, readLogo } from '#core/report/logo.ts';
import { reportExport } from '#core/strings/report-export.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { readBytes, writeWhole } from '../files/whole-file.ts';

/** What the pixels of a picture take at most: four channels of two bytes, and a byte before each row of seven passes. */
const MOST_UNPACKED = LOGO_LIMITS.side * (LOGO_LIMITS.side * 8 + 8);

/** Where the header of a PNG says that its pixels come in seven passes. */
const INTERLACED = 28;

/**
 * Reads a picture that is to stand on the cover.
 *
 * @throws WorkbenchError `fileTooLarge`, `fileUnreadable`, or `fileForeign` with words on what is wrong with it.
 */
export async function readLogoFile(file: string): Promise<Logo> {
  const read = readLogo(await readBytes(file, LOGO_LIMITS.bytes));
  if (!read.ok) throw new WorkbenchError('fileForeign', reportExport.logo.refused[read.refusal]);
  if (!isUnpackable(read.value)) throw new WorkbenchError('fileForeign', reportExport.logo.refused.broken);
  return read.value;
}

/** The logo that this machine puts on reports; null where there is none, or none that can be used. */
export async function logoKept(file: string): Promise<Logo | null> {
  try {
    return await readLogoFile(file);
  } catch (thrown) {
    if (thrown instanceof WorkbenchError) return null;
    throw thrown;
  }
}

/**
 * Keeps a logo as the screen has drawn it anew, or none.
 *
 * @throws WorkbenchError `invalidInput` for anything but a small PNG.
 */
export async function keepLogo(file: string, png: Uint8Array | null): Promise<void> {
  if (png === null) return rm(file, { force: true });
  const read = readLogo(png);
  const isOurs = read.ok && read.value.format === 'png' && isUnpackable(read.value);
  if (!isOurs || Math.max(read.value.width, read.value.height) > LOGO_LIMITS.kept) {
    throw new WorkbenchError('invalidInput', 'a logo is a small PNG');
  }
  await writeWhole(file, png);
}

/** Whether the pixels of a PNG can be unpacked into no more than they may take; those of a JPEG never are. */
function isUnpackable({ format, bytes, height }: Logo): boolean {
  if (format === 'jpeg') return true;
  try {
    const pixels = inflateSync(Buffer.concat(pixelsOf(bytes)), { maxOutputLength: MOST_UNPACKED });
    const row = pixels.length / height;
    const isInRows = Array.from({ length: height }, (_, index) => pixels[index * row]).every(isFilter);
    return bytes[INTERLACED] === 1 || isInRows;
  } catch {
    return false;
  }
}

/** How each row of pixels says it is packed. Source: PNG specification, 9.2. */
function isFilter(byte: number | undefined): boolean {
  return byte !== undefined && byte <= 4;
}

/** The packed pixels of a PNG whose chunks are sound. */
function pixelsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT') packed.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return packed;
}
