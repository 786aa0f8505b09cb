// @ts-check
// Writes a picture of a screen or a page with the colours it uses most, at a fraction of the bytes.
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';

// pdf.js brings the canvas it draws on along.
const { createCanvas, loadImage } = createRequire(import.meta.resolve('pdfjs-dist/package.json'))('@napi-rs/canvas');

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Colours that share these bits look alike. */
const ALIKE = 0xe0e0e0;

/**
 * The same picture as a PNG of 256 colours: those it uses most, and for every other the nearest of them.
 * Good for text and flat areas; the shades of a photo would be lost.
 *
 * @param {Buffer} png
 */
export async function smallPng(png) {
  const { width, height, data } = await pixelsOf(png);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  /** @type {Map<number, number>} */
  const uses = new Map();
  for (const pixel of pixels) uses.set(pixel, (uses.get(pixel) ?? 0) + 1);
  const palette = paletteOf(uses);
  const indexes = new Map([...uses.keys()].map((colour) => [colour, nearest(palette, rgb(colour))]));
  // Each row begins with its filter; none suits indexes best.
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((pixel, at) => {
    rows[at + Math.floor(at / width) + 1] = indexes.get(pixel) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {Buffer} png */
async function pixelsOf(png) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/**
 * Grey shades at the edges of letters would crowd out what is seldom but telling, such as a small red mark: so of
 * colours that look alike the one that is used most comes first, and the rest follow as far as there is room.
 *
 * @param {ReadonlyMap<number, number>} uses how often each colour is used
 */
function paletteOf(uses) {
  const byUse = [...uses].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  /** @type {Map<number, number>} */
  const firsts = new Map();
  for (const colour of byUse) if (!firsts.has(colour & ALIKE)) firsts.set(colour & ALIKE, colour);
  return [...new Set([...firsts.values(), ...byUse])].slice(0, COLOURS).map(rgb);
}

/** The red, green and blue of a pixel, which lies in memory in that order. @param {number} pixel */
const rgb = (pixel) => [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff];

/** @param {number[][]} palette @param {number[]} colour */
function nearest(palette, [red = 0, green = 0, blue = 0]) {
  let [best, least] = [0, Infinity];
  palette.forEach(([r = 0, g = 0, b = 0], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
