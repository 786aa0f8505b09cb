import { namesIn } from './names.ts';

const named = (names: readonly string[]): string => namesIn(names, 'shapes');

const ALIGNED = {
  left: 'left',
  right: 'right',
  top: 'top',
  bottom: 'bottom',
  middleX: 'centre, one above another',
  middleY: 'centre, side by side',
} as const;

/** Lining shapes up by hand, and locking them in their place. */
export const arranging = {
  commands: {
    'align.left': 'Align left',
    'align.right': 'Align right',
    'align.top': 'Align top',
    'align.bottom': 'Align bottom',
    'align.middleX': 'Align centres, one above another',
    'align.middleY': 'Align centres, side by side',
    'distribute.x': 'Equal gaps from left to right',
    'distribute.y': 'Equal gaps from top to bottom',
    'arrange.tidy': 'Tidy up the selection',
    'edit.lock': 'Lock or unlock',
    'stack.front': 'Bring to front',
    'stack.back': 'Send to back',
    'stack.forward': 'Bring forward',
    'stack.backward': 'Send backward',
    'boundary.contents': 'Select what lies in the boundary',
  },
  titles: {
    align: (how: keyof typeof ALIGNED, names: readonly string[]) => `Align ${named(names)}: ${ALIGNED[how]}`,
    distribute: (axis: 'x' | 'y', names: readonly string[]) =>
      `Give ${named(names)} equal gaps ${axis === 'x' ? 'from left to right' : 'from top to bottom'}`,
    tidy: (names: readonly string[]) => `Tidy up ${named(names)}`,
    front: (names: readonly string[]) => `Bring ${named(names)} to the front`,
    back: (names: readonly string[]) => `Send ${named(names)} to the back`,
    forward: (names: readonly string[]) => `Bring ${named(names)} forward`,
    backward: (names: readonly string[]) => `Send ${named(names)} backward`,
    lock: (names: readonly string[]) => `Lock ${named(names)}`,
    unlock: (names: readonly string[]) => `Unlock ${named(names)}`,
  },
  twoShapes: 'Select two or more shapes.',
  threeShapes: 'Select three or more shapes.',
  shape: 'Select a component or a boundary.',
  isLocked: (names: readonly string[]) =>
    `${named(names)} ${names.length === 1 ? 'is' : 'are'} locked: unlock first to move, size or delete.`,
  emptyBoundary: 'Nothing lies in this boundary.',
  isStraight: 'That is how they stand already.',
  note: 'Locked in its place: it cannot be moved, sized or deleted.',
  unlock: 'Unlock',
  held: 'Holds something locked: it cannot be moved.',
} as const;
