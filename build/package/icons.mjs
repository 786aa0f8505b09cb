// @ts-check
// Draws the icons of the installers from the SVG files in icons/: PNG by Chromium, and the containers that Windows (ICO)
// and macOS (ICNS) want, which are lists of PNG. Run again when a drawing changes: `node build/package/icons.mjs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../chromium.mjs';

const folder = fileURLToPath(new URL('icons', import.meta.url));
const LINUX = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
/** The four letters by which ICNS names each size. */
const MAC = new Map([
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
]);

const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const name of ['workbench', 'mltw']) {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const sizes = new Set([...LINUX, ...WINDOWS, ...MAC.values()]);
  const pictures = new Map();
  for (const size of sizes) pictures.set(size, await draw(svg, size));
  writeFileSync(join(folder, `${name}.ico`), ico(WINDOWS.map((size) => [size, pictures.get(size)])));
  writeFileSync(join(folder, `${name}.icns`), icns([...MAC].map(([type, size]) => [type, pictures.get(size)])));
  if (name !== 'workbench') continue;
  // electron-builder finds the sizes for Linux by the names of the files.
  mkdirSync(join(folder, 'linux'), { recursive: true });
  for (const size of LINUX) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), pictures.get(size));
}
await browser.close();

/** @param {string} svg @param {number} size in pixels */
async function draw(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

/** @param {readonly (readonly [size: number, png: Buffer])[]} pictures */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** @param {readonly (readonly [type: string, png: Buffer])[]} pictures */
function icns(pictures) {
  const parts = pictures.map(([type, png]) => Buffer.concat([block(type, png.length), png]));
  return Buffer.concat([
    block(
      'icns',
      parts.reduce((total, { length }) => total + length, 0),
    ),
    ...parts,
  ]);
}

/** The head of a block: its name and its length, itself included. @param {string} type @param {number} length */
function block(type, length) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
