import type { WindowPlace } from './settings.ts';

/** A rectangle of the desktop, in device-independent pixels. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SMALLEST_WINDOW = { width: 1024, height: 640 } as const;
const FIRST_WINDOW = { width: 1440, height: 900 } as const;
/** How much of the window's top must be on a screen for a person to be able to drag it, in pixels. */
const GRIP = { width: 200, height: 40 } as const;

/**
 * Where to open the window: where it was left, if it can be reached there on the screens there are
 * now, else in its first size with the place left to the system.
 */
export function windowBounds(left: WindowPlace | null, screens: readonly Area[]): Partial<Area> {
  if (!left || !screens.some((screen) => canBeReached(left, screen))) return FIRST_WINDOW;
  const { x, y, width, height } = left;
  return { x, y, width, height };
}

function canBeReached(window: Area, screen: Area): boolean {
  const shownWidth = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const topOnScreen = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
  return shownWidth >= GRIP.width && topOnScreen;
}
