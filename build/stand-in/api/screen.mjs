// @ts-check
import { hosted } from '../hosted.mjs';

/** One screen of a usual size: what Chromium draws on is not asked for. */
const AREA = { x: 0, y: 0, width: 1920, height: 1080 };

export const screen = hosted('screen', {
  getAllDisplays: () => [hosted('Display', { id: 1, bounds: AREA, workArea: AREA, scaleFactor: 1 })],
});
