import { create } from 'zustand';
import type { Point } from '#core/model/geometry.ts';
import { focusHome } from '../focus.ts';

/** One of the things to choose from. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** Something the canvas waits to have chosen from a list. */
export interface Picking {
  readonly title: string;
  readonly search: string;
  readonly picks: readonly Pick[];
  /** Where the list opens, in pixels of the canvas; at its top when left out. */
  readonly near?: Point;
  readonly onPick: (id: string) => void;
  /** Which one a press beside the list chooses, such as one on the drawing; null leaves the list. */
  readonly pickAt?: (clientX: number, clientY: number) => string | null;
  /** Tells of the one that Enter would choose; null when none is any more. */
  readonly onLookAt?: (id: string | null) => void;
}

export const usePicking = create<{ picking: Picking | null }>(() => ({ picking: null }));

/** Opens a list to choose from, in place of any other. */
export function pick(picking: Picking): void {
  usePicking.setState({ picking });
}

/** Closes the list and gives the canvas the keyboard. */
export function stopPicking(): void {
  usePicking.getState().picking?.onLookAt?.(null);
  usePicking.setState({ picking: null });
  focusHome();
}
