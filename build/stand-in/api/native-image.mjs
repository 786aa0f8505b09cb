// @ts-check
import { hosted } from '../hosted.mjs';

/** A picture as far as `capturePage` needs one. @param {Buffer} png */
export const imageFromPng = (png) =>
  hosted('NativeImage', {
    toPNG: () => png,
    isEmpty: () => png.length === 0,
    /** In pixels, from the header of the file. */
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
  });
